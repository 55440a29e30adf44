package io.github.napi4j.guest;

import io.github.napi4j.JsRangeException;

/** A number that the Java type cannot hold came from JavaScript. The caller's mistake, so it carries no Java frames. */
final class ConversionRangeError extends JsRangeException {
    ConversionRangeError(String code, String message) {
        super(code, message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
