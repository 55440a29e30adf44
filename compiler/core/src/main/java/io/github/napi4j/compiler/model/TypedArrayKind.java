package io.github.napi4j.compiler.model;

/** A JavaScript class of binary data that a primitive array is copied from and to. */
public enum TypedArrayKind {
    /** {@code Int8Array}. */
    INT8("Int8Array", "byte"),
    /** {@code Uint8Array}, and so {@code Buffer}. */
    UINT8("Uint8Array", "byte"),
    /** {@code Uint8ClampedArray}. */
    UINT8_CLAMPED("Uint8ClampedArray", "byte"),
    /** {@code Int16Array}. */
    INT16("Int16Array", "short"),
    /** {@code Uint16Array}. */
    UINT16("Uint16Array", "short"),
    /** {@code Int32Array}. */
    INT32("Int32Array", "int"),
    /** {@code Uint32Array}. */
    UINT32("Uint32Array", "int"),
    /** {@code Float32Array}. */
    FLOAT32("Float32Array", "float"),
    /** {@code Float64Array}. */
    FLOAT64("Float64Array", "double"),
    /** {@code BigInt64Array}. */
    BIGINT64("BigInt64Array", "long"),
    /** {@code BigUint64Array}. */
    BIGUINT64("BigUint64Array", "long"),
    /** {@code ArrayBuffer}. */
    ARRAY_BUFFER("ArrayBuffer", "byte"),
    /** {@code DataView}: the bytes that it shows. */
    DATA_VIEW("DataView", "byte");

    private final String className;
    private final String element;

    TypedArrayKind(String className, String element) {
        this.className = className;
        this.element = element;
    }

    /** Whether it is one of the typed arrays. */
    public boolean isTypedArray() {
        return this != ARRAY_BUFFER && this != DATA_VIEW;
    }

    /** The JavaScript class. */
    public String className() {
        return className;
    }

    /** The Java primitive of its elements' size. */
    public String element() {
        return element;
    }
}
