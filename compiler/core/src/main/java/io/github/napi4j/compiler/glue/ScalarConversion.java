package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.ScalarType;
import io.github.napi4j.compiler.model.ScalarKind;

/** Types of one class on either side, each a call of the guest. */
final class ScalarConversion implements Conversion<ScalarType> {
    @Override
    public String word(ScalarType type) {
        return switch (type.kind()) {
            case BIG_INTEGER -> "BigInteger";
            case NULL -> "Null";
            case UNDEFINED -> "Undefined";
            case LATIN1 -> "Latin1";
            case UTF8 -> "Utf8";
            case PATH -> "Path";
            case DATE -> "Date";
            case INSTANT -> "Instant";
            case ZONED_DATE_TIME -> "ZonedDateTime";
            case LOCAL_DATE_TIME -> "LocalDateTime";
            case NAPI_BUFFER -> "NapiBuffer";
            case JSON -> "Json";
        };
    }

    @Override
    public String read(ScalarType type, String handle, String place) {
        return owner(type.kind()) + ".read" + word(type) + "(env, " + handle + ", " + place + ")";
    }

    @Override
    public String write(ScalarType type, String value, String place) {
        return owner(type.kind()) + ".write" + word(type) + "(env, " + Conversion.required(value, place) + ", " + place
                + ")";
    }

    private static String owner(ScalarKind kind) {
        return switch (kind) {
            case BIG_INTEGER -> "BigInts";
            case NULL, UNDEFINED -> "Nothings";
            case LATIN1, UTF8 -> "ByteStrings";
            case PATH -> "Paths";
            case DATE, INSTANT, ZONED_DATE_TIME, LOCAL_DATE_TIME -> "Dates";
            case NAPI_BUFFER -> "Buffers";
            case JSON -> "Json";
        };
    }
}
