package io.github.napi4j;

import org.jspecify.annotations.Nullable;

/** A {@link NapiException} that JavaScript sees as a {@code SyntaxError}: text that does not parse. */
public class JsSyntaxException extends NapiException {

    /** A {@code SyntaxError} with a code. */
    public JsSyntaxException(String code, @Nullable String message) {
        super(code, message);
    }

    /** A {@code SyntaxError} with a code and a cause. */
    public JsSyntaxException(String code, @Nullable String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
