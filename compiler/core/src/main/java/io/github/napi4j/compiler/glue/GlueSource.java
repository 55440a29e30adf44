package io.github.napi4j.compiler.glue;

/**
 * A Java source that a stage wrote.
 *
 * @param className the qualified name of its top-level class
 * @param text the source, the same for the same model
 */
public record GlueSource(String className, String text) {}
