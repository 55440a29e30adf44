package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.SourceSpan;

/**
 * One pattern of {@code napi.resources}.
 *
 * @param glob matches paths in the class path, without a leading slash
 * @param span where package.json has it
 */
public record ResourceGlob(Glob glob, SourceSpan span) {}
