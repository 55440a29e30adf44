package io.github.napi4j;

import org.jspecify.annotations.Nullable;

/** A {@link NapiException} that JavaScript sees as a {@code TypeError}: a value of the wrong kind. */
public class JsTypeException extends NapiException {

    /** A {@code TypeError} with a code. */
    public JsTypeException(String code, @Nullable String message) {
        super(code, message);
    }

    /** A {@code TypeError} with a code and a cause. */
    public JsTypeException(String code, @Nullable String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
