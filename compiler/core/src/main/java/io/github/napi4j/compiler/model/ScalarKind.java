package io.github.napi4j.compiler.model;

/** The classes of {@link BoundType.ScalarType}. */
public enum ScalarKind {
    /** A bigint of any size. */
    BIG_INTEGER("java.math.BigInteger", "bigint"),
    /** Null and nothing else. */
    NULL("io.github.napi4j.JsNull", "null"),
    /** Undefined and nothing else. */
    UNDEFINED("io.github.napi4j.JsUndefined", "undefined"),
    /** A string whose units are bytes. */
    LATIN1("byte[]", "string"),
    /** A string as UTF-8. */
    UTF8("byte[]", "string"),
    /** A string that names a file. */
    PATH("java.nio.file.Path", "string"),
    /** A point in time. */
    DATE("java.util.Date", "Date"),
    /** A point in time. */
    INSTANT("java.time.Instant", "Date"),
    /** A point in time, at UTC where it comes from JavaScript. */
    ZONED_DATE_TIME("java.time.ZonedDateTime", "Date"),
    /** Date and time of day at UTC. */
    LOCAL_DATE_TIME("java.time.LocalDateTime", "Date"),
    /** Bytes that both sides keep. */
    NAPI_BUFFER("io.github.napi4j.NapiBuffer", "Uint8Array"),
    /** Whatever JSON has a form for. */
    JSON("io.github.napi4j.JsonValue", "JsonValue");

    private final String javaType;
    private final String typescript;

    ScalarKind(String javaType, String typescript) {
        this.javaType = javaType;
        this.typescript = typescript;
    }

    /** The Java type, qualified. */
    public String javaType() {
        return javaType;
    }

    /** The TypeScript type. */
    public String typescript() {
        return typescript;
    }
}
