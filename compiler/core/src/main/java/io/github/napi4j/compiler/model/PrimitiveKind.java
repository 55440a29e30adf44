package io.github.napi4j.compiler.model;

/** A Java primitive that has a JavaScript counterpart; {@code char} has none, {@code String} is its substitute. */
public enum PrimitiveKind {
    /** JS boolean; no truthiness, anything else is an error. */
    BOOLEAN("boolean", "java.lang.Boolean", "boolean", ""),
    /** JS number, an integer in -128..127. Arrays of it are bytes: {@code Uint8Array}. */
    BYTE("byte", "java.lang.Byte", "number", "Uint8Array"),
    /** JS number, an integer in -32768..32767. */
    SHORT("short", "java.lang.Short", "number", "Int16Array"),
    /** JS number, converted as JavaScript's ToInt32 does. */
    INT("int", "java.lang.Integer", "number", "Int32Array"),
    /** JS number, exact within 2^53. Arrays hold bigint: {@code BigInt64Array}. */
    LONG("long", "java.lang.Long", "number", "BigInt64Array"),
    /** JS number, rounded to single precision. */
    FLOAT("float", "java.lang.Float", "number", "Float32Array"),
    /** JS number. */
    DOUBLE("double", "java.lang.Double", "number", "Float64Array");

    private final String javaName;
    private final String boxName;
    private final String typescript;
    private final String typedArray;

    PrimitiveKind(String javaName, String boxName, String typescript, String typedArray) {
        this.javaName = javaName;
        this.boxName = boxName;
        this.typescript = typescript;
        this.typedArray = typedArray;
    }

    /** The keyword: {@code int}. */
    public String javaName() {
        return javaName;
    }

    /** The box's qualified name: {@code java.lang.Integer}. */
    public String boxName() {
        return boxName;
    }

    /** {@code number} or {@code boolean}. */
    public String typescript() {
        return typescript;
    }

    /** The JavaScript typed array that an array of this kind is copied from and to; empty for boolean, which has none. */
    public String typedArray() {
        return typedArray;
    }
}
