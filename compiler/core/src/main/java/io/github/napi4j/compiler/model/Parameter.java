package io.github.napi4j.compiler.model;

/**
 * A parameter of an exported function or of a callback.
 *
 * @param name the Java name, which TypeScript shows too
 * @param type what crosses the boundary
 */
public record Parameter(String name, BoundType type) {}
