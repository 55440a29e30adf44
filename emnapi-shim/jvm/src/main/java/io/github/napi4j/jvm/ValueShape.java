package io.github.napi4j.jvm;

import java.util.Locale;

/** What kind of JavaScript value crosses to Java; the names are those that the realm's script returns. */
enum ValueShape {
    NOTHING,
    BOOLEAN,
    NUMBER,
    BIGINT,
    STRING,
    FUNCTION,
    ARRAY,
    BYTES,
    BUFFER,
    UINT8ARRAY,
    INT8ARRAY,
    INT16ARRAY,
    UINT16ARRAY,
    INT32ARRAY,
    UINT32ARRAY,
    FLOAT32ARRAY,
    FLOAT64ARRAY,
    BIGINT64ARRAY,
    BIGUINT64ARRAY,
    ERROR,
    PROMISE,
    DATE,
    MAP,
    RECORD,
    OTHER;

    static ValueShape named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
