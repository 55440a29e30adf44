package io.github.napi4j;

/** JavaScript's null, and nothing else: not undefined. */
public enum JsNull {
    /** The one value. */
    NULL
}
