package io.github.napi4j.compiler.model;

import java.util.Optional;

/** A Java primitive as JavaScript sees it: the same {@code int} may be a signed or an unsigned number there. */
public enum PrimitiveKind {
    /** JS boolean; no truthiness, anything else is an error. */
    BOOLEAN("boolean", "java.lang.Boolean", "boolean", null),
    /** JS string of one UTF-16 unit. */
    CHAR("char", "java.lang.Character", "string", null),
    /** JS number, an integer in -128..127. Arrays of it are bytes: {@code Uint8Array}. */
    BYTE("byte", "java.lang.Byte", "number", TypedArrayKind.UINT8),
    /** JS number, an integer in -32768..32767. */
    SHORT("short", "java.lang.Short", "number", TypedArrayKind.INT16),
    /** JS number, converted as JavaScript's ToInt32 does. */
    INT("int", "java.lang.Integer", "number", TypedArrayKind.INT32),
    /** JS number, exact within 2^53. Arrays hold bigint: {@code BigInt64Array}. */
    LONG("long", "java.lang.Long", "number", TypedArrayKind.BIGINT64),
    /** JS number, rounded to single precision. */
    FLOAT("float", "java.lang.Float", "number", TypedArrayKind.FLOAT32),
    /** JS number. */
    DOUBLE("double", "java.lang.Double", "number", TypedArrayKind.FLOAT64),
    /** JS number, an integer in 0..255. */
    UNSIGNED_BYTE("byte", "java.lang.Byte", "number", TypedArrayKind.UINT8),
    /** JS number, an integer in 0..65535. */
    UNSIGNED_SHORT("short", "java.lang.Short", "number", TypedArrayKind.UINT16),
    /** JS number, converted as JavaScript's ToUint32 does. */
    UNSIGNED_INT("int", "java.lang.Integer", "number", TypedArrayKind.UINT32),
    /** JS number, an integer in 0..2^53. */
    UNSIGNED_LONG("long", "java.lang.Long", "number", TypedArrayKind.BIGUINT64),
    /** JS bigint in -2^63..2^63 - 1. */
    BIG_LONG("long", "java.lang.Long", "bigint", TypedArrayKind.BIGINT64),
    /** JS bigint in 0..2^64 - 1. */
    BIG_UNSIGNED_LONG("long", "java.lang.Long", "bigint", TypedArrayKind.BIGUINT64);

    private final String javaName;
    private final String boxName;
    private final String typescript;
    private final Optional<TypedArrayKind> typedArray;

    PrimitiveKind(
            String javaName,
            String boxName,
            String typescript,
            @org.jspecify.annotations.Nullable TypedArrayKind typedArray) {
        this.javaName = javaName;
        this.boxName = boxName;
        this.typescript = typescript;
        this.typedArray = Optional.ofNullable(typedArray);
    }

    /** The keyword: {@code int}. */
    public String javaName() {
        return javaName;
    }

    /** The box's qualified name: {@code java.lang.Integer}. */
    public String boxName() {
        return boxName;
    }

    /** {@code number}, {@code bigint}, {@code string} or {@code boolean}. */
    public String typescript() {
        return typescript;
    }

    /** The JavaScript class that an array of this kind is copied from and to; none for boolean and char. */
    public Optional<TypedArrayKind> typedArray() {
        return typedArray;
    }

    /** Whether it is what the Java type is without an annotation. */
    public boolean isPlain() {
        return compareTo(UNSIGNED_BYTE) < 0;
    }

    /** The same without a sign; nothing where there is no such thing. */
    public Optional<PrimitiveKind> unsigned() {
        return Optional.ofNullable(
                switch (this) {
                    case BYTE -> UNSIGNED_BYTE;
                    case SHORT -> UNSIGNED_SHORT;
                    case INT -> UNSIGNED_INT;
                    case LONG -> UNSIGNED_LONG;
                    case BIG_LONG -> BIG_UNSIGNED_LONG;
                    default -> null;
                });
    }
}
