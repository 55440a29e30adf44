package io.github.napi4j;

/** JavaScript's classes of binary data, for {@link Typed}. */
public enum TypedKind {
    /** {@code Int8Array}, a {@code byte[]}. */
    INT8,
    /** {@code Uint8Array}, a {@code byte[]}; what {@code byte[]} is without an annotation. */
    UINT8,
    /** {@code Uint8ClampedArray}, a {@code byte[]}. */
    UINT8_CLAMPED,
    /** {@code Int16Array}, a {@code short[]}. */
    INT16,
    /** {@code Uint16Array}, a {@code short[]}. */
    UINT16,
    /** {@code Int32Array}, an {@code int[]}. */
    INT32,
    /** {@code Uint32Array}, an {@code int[]}. */
    UINT32,
    /** {@code Float32Array}, a {@code float[]}. */
    FLOAT32,
    /** {@code Float64Array}, a {@code double[]}. */
    FLOAT64,
    /** {@code BigInt64Array}, a {@code long[]}. */
    BIGINT64,
    /** {@code BigUint64Array}, a {@code long[]}. */
    BIGUINT64,
    /** {@code ArrayBuffer}, a {@code byte[]}. */
    ARRAY_BUFFER,
    /** {@code DataView}, a {@code byte[]} of the bytes that it shows. */
    DATA_VIEW
}
