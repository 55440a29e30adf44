package io.github.napi4j.jvm;

import org.jspecify.annotations.Nullable;

/**
 * JavaScript threw. The message is the error's; where it came from is in {@link #jsStack()}.
 *
 * <p>Thrown from a {@link JsCallback} it becomes the same JavaScript value again. Its cause is the error's own cause, or
 * the Java exception of a callback that it was made of.
 */
public final class JsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JsObject error;
    private final @Nullable String name;
    private final @Nullable String code;
    private final @Nullable String stack;

    JsException(
            JsObject error,
            @Nullable String name,
            @Nullable String message,
            @Nullable String code,
            @Nullable String stack,
            @Nullable Throwable cause) {
        super(message, cause);
        this.error = error;
        this.name = name;
        this.code = code;
        this.stack = stack;
    }

    /** The error's {@code name}, for instance {@code TypeError}; null if what was thrown is no error. */
    public @Nullable String name() {
        return name;
    }

    /** The error's {@code code}; null if it has none. */
    public @Nullable String code() {
        return code;
    }

    /** The error's {@code stack}; null if what was thrown is no error. */
    public @Nullable String jsStack() {
        return stack;
    }

    /** What was thrown, to look at its other properties. */
    public JsObject error() {
        return error;
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message stays JavaScript's own, for those who compare it
    public String toString() {
        String head = name == null ? "thrown" : name;
        return getClass().getName() + ": " + head + (code == null ? "" : " [" + code + "]") + ": " + getMessage();
    }
}
