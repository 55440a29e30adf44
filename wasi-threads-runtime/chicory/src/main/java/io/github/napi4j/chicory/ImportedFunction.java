package io.github.napi4j.chicory;

/**
 * A function that a module asks its host for.
 *
 * @param module the name before the dot, for instance {@code env}
 * @param name the function's name in it
 * @param signature its type
 */
public record ImportedFunction(String module, String name, Signature signature) {}
