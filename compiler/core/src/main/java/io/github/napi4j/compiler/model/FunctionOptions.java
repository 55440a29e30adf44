package io.github.napi4j.compiler.model;

import java.util.Optional;

/**
 * What {@code @Napi} and its kin say of a function beside its name.
 *
 * @param namespace the object of the exports that it is in, empty for the exports themselves
 * @param checking what is done before arguments are converted
 * @param types what the author says of its TypeScript
 */
public record FunctionOptions(String namespace, Checking checking, Types types) {
    /** Nothing. */
    public static final FunctionOptions NONE = new FunctionOptions("", Checking.NONE, Types.INFERRED);

    /** What is done about arguments before any is converted. */
    public enum Checking {
        /** Each is checked as it is converted. */
        NONE,
        /** All are checked, and a wrong one is an error. */
        THROW,
        /** All are checked, and a wrong or missing one makes the call give undefined. */
        UNDEFINED
    }

    /**
     * TypeScript in the place of what follows from Java.
     *
     * @param parameters the parameter list
     * @param result the result's type
     * @param generics the type parameters
     * @param skipped whether TypeScript is not told of the function
     */
    public record Types(
            Optional<String> parameters, Optional<String> result, Optional<String> generics, boolean skipped) {
        /** What follows from Java. */
        public static final Types INFERRED = new Types(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
