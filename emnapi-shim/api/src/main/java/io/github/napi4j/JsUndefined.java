package io.github.napi4j;

/** JavaScript's undefined, and nothing else: not null. */
public enum JsUndefined {
    /** The one value. */
    UNDEFINED
}
