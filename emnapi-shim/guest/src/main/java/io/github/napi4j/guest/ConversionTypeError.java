package io.github.napi4j.guest;

import io.github.napi4j.JsTypeException;

/** A value of the wrong kind came from JavaScript. The caller's mistake, so it carries no Java frames. */
final class ConversionTypeError extends JsTypeException {
    ConversionTypeError(String code, String message) {
        super(code, message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
