package io.github.napi4j.chicory;

/** The kinds of value that cross the boundary of a module, each carried in the low bits of a Java {@code long}. */
public enum ValueKind {
    /** A 32 bit integer. */
    I32,
    /** A 64 bit integer. */
    I64,
    /** The bits of a {@code float}. */
    F32,
    /** The bits of a {@code double}. */
    F64,
    /** A reference or vector, which the host cannot pass on. */
    OPAQUE
}
