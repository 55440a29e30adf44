package io.github.napi4j;

import org.jspecify.annotations.Nullable;

/** A {@link NapiException} that JavaScript sees as a {@code RangeError}: a value out of range. */
public class JsRangeException extends NapiException {

    /** A {@code RangeError} with a code. */
    public JsRangeException(String code, @Nullable String message) {
        super(code, message);
    }

    /** A {@code RangeError} with a code and a cause. */
    public JsRangeException(String code, @Nullable String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
