package io.github.napi4j.compiler.model;

import java.util.Optional;

/**
 * A parameter of an exported function or of a callback.
 *
 * @param name the Java name, which TypeScript shows too
 * @param type what crosses the boundary
 * @param typescript the type in TypeScript, if the author says so
 */
public record Parameter(String name, BoundType type, Optional<String> typescript) {

    /** One whose TypeScript follows from its type. */
    public Parameter(String name, BoundType type) {
        this(name, type, Optional.empty());
    }

    /** Whether JavaScript gives an argument for it. */
    public boolean isArgument() {
        return !(type instanceof BoundType.EnvType || type instanceof BoundType.ThisType);
    }

    /** Whether a caller may leave it out where nothing follows. */
    public boolean isOptional() {
        return type.optional() || type instanceof BoundType.RestType;
    }
}
