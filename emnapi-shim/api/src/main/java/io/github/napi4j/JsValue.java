package io.github.napi4j;

/**
 * A handle of any JavaScript value; {@code unknown} in TypeScript.
 *
 * <p>A handle lives as long as the call of Java that it was made in, or as the {@link JsScope}, and is used on the
 * JavaScript thread. Used later, it throws a {@link NapiException} with code {@code ERR_HANDLE_EXPIRED} that says which
 * value of which call it was; on another thread, with code {@code ERR_WRONG_THREAD}. What must live longer is a
 * {@link Ref}; storing a handle where it would outlive its call is a compile error. Handles come from napi4j only.
 */
public interface JsValue {
    /** What the value is. Runs no JavaScript. */
    JsType type();

    /** Whether the value is null or undefined. */
    default boolean isNullish() {
        JsType type = type();
        return type == JsType.NULL || type == JsType.UNDEFINED;
    }

    /** Whether {@code ===} holds between the two. */
    boolean strictEquals(JsValue other);

    /** Whether {@code instanceof} holds, which may run JavaScript. */
    boolean instanceOf(JsFunction<?> constructor);

    /**
     * The same value as a handle of another kind: {@code JsObject.class}, {@code JsFunction.class} ...
     *
     * @throws JsTypeException with code {@code ERR_INVALID_ARG_TYPE} when the value is no such thing
     */
    <T extends JsValue> T as(Class<T> kind);

    /** The value of a {@code String}, of a string only. */
    String asString();

    /** The value of a number, of a number only. */
    double asDouble();

    /** The value of a number as {@code int}, converted as JavaScript's ToInt32 does; of a number only. */
    int asInt();

    /** The value of a boolean, of a boolean only. */
    boolean asBoolean();

    /** {@code String(value)}, which may run JavaScript. */
    String coerceToString();

    /** {@code Number(value)}, which may run JavaScript. */
    double coerceToDouble();

    /** {@code Boolean(value)}. */
    boolean coerceToBoolean();

    /** {@code Object(value)}: the object itself, or the object that wraps a primitive. */
    JsObject coerceToObject();

    /** The environment that the value belongs to, for the time of the call. */
    JsEnv env();
}
