package io.github.napi4j.loader;

/** How one value crosses on the fast path, between a loader and an export of the module. */
public enum Passing {
    /** Nothing, as a result only. */
    NOTHING,
    /** A number, which ToInt32 makes an i32. */
    INT,
    /** An integer from -128 to 127, as an i32. */
    BYTE,
    /** An integer from -32768 to 32767, as an i32. */
    SHORT,
    /** An integer from -2^53 to 2^53, as an f64. */
    LONG,
    /** A number, as an f64. */
    NUMBER,
    /** A boolean, as an i32 of 0 or 1. */
    BOOLEAN,
    /** A string, as the address and number of its UTF-16 units; a result as its address alone. */
    STRING,
    /** A Uint8Array, as the address and number of its elements; a result as its address alone, as for all arrays. */
    UINT8_ARRAY("Uint8Array", 1, 0),
    /** An Int16Array. */
    INT16_ARRAY("Int16Array", 3, 1),
    /** An Int32Array. */
    INT32_ARRAY("Int32Array", 5, 2),
    /** A Float32Array. */
    FLOAT32_ARRAY("Float32Array", 7, 2),
    /** A Float64Array. */
    FLOAT64_ARRAY("Float64Array", 8, 3),
    /** A BigInt64Array. */
    BIGINT64_ARRAY("BigInt64Array", 9, 3),
    /** Any value, as a handle of emnapi's in the scope of the call. */
    HANDLE;

    private final String typedArray;
    private final int kind;
    private final int shift;

    Passing() {
        this("", -1, 0);
    }

    Passing(String typedArray, int kind, int shift) {
        this.typedArray = typedArray;
        this.kind = kind;
        this.shift = shift;
    }

    /** Whether the value is a typed array. */
    public boolean isArray() {
        return kind >= 0;
    }

    /** Whether the value itself is in the module's memory. */
    public boolean isInMemory() {
        return isArray() || this == STRING;
    }

    /** Whether the value's register is an f64 and not an i32. */
    public boolean isFloating() {
        return this == LONG || this == NUMBER;
    }

    /** The class of a typed array. */
    String typedArray() {
        return typedArray;
    }

    /** The napi_typedarray_type of a typed array. */
    int kind() {
        return kind;
    }

    /** The binary logarithm of a typed array's element size. */
    int shift() {
        return shift;
    }
}
