package io.github.napi4j;

import org.jspecify.annotations.Nullable;

/**
 * A handle of a function; {@code (...args: never[]) => R} in TypeScript.
 *
 * <p>Where the parameters are known, a functional interface says more: it may be kept, and TypeScript shows its signature.
 * Arguments here are handles, {@link Ref}s, strings, numbers, booleans and null.
 *
 * @param <R> what a call gives: {@link JsValue}, {@code Void}, or any type that crosses
 */
public interface JsFunction<R> extends JsObject {
    /** The function's name, empty where it has none. */
    String name();

    /** Calls it with undefined as {@code this}. */
    R call(@Nullable Object... arguments);

    /** Calls it with a {@code this}. */
    R apply(@Nullable Object self, @Nullable Object... arguments);

    /** A function that calls this one with that {@code this}, and with these arguments in front of its own. */
    JsFunction<R> bind(@Nullable Object self, @Nullable Object... arguments);

    /** Calls it by {@code new}. */
    JsObject construct(@Nullable Object... arguments);
}
