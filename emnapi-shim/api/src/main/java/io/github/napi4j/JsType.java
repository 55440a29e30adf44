package io.github.napi4j;

/** What a JavaScript value is, as {@code typeof} has it, with null told from objects. */
public enum JsType {
    UNDEFINED,
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    SYMBOL,
    OBJECT,
    FUNCTION,
    /** A {@link JsExternal}. */
    EXTERNAL,
    BIGINT
}
