package io.github.napi4j;

import org.jspecify.annotations.Nullable;

/**
 * An error of the addon with a code, thrown to JavaScript as an {@code Error}.
 *
 * <p>Any Java exception that leaves an exported method becomes a JavaScript {@code Error} with its message, its cause,
 * its class name in {@code javaClass} and its stack frames in {@code stack}. This one also chooses {@code code}, which
 * callers can rely on where they should not parse messages. Its subclasses choose the JavaScript class.
 */
public class NapiException extends RuntimeException {
    private final String code;

    /** An error with a code such as {@code ERR_NO_SUCH_USER}. */
    public NapiException(String code, @Nullable String message) {
        super(message);
        this.code = code;
    }

    /** An error with a code and what caused it, which becomes the JavaScript error's {@code cause}. */
    public NapiException(String code, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The error's {@code code} property. */
    public final String code() {
        return code;
    }
}
