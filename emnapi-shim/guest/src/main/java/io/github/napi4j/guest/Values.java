package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;

/** What a JavaScript value is, whatever it is, and what to say of one that does not fit. Runs no user code. */
public final class Values {
    private static final int LONGEST_EXCERPT = 40;

    private static final String[] TYPED_ARRAYS = {
        "Int8Array",
        "Uint8Array",
        "Uint8ClampedArray",
        "Int16Array",
        "Uint16Array",
        "Int32Array",
        "Uint32Array",
        "Float32Array",
        "Float64Array",
        "BigInt64Array",
        "BigUint64Array",
        "Float16Array",
        "ArrayBuffer",
        "DataView",
    };

    /** The answers of n4_object_class. */
    private static final String[] CLASSES = {"Object", "Date", "Map", "Set", "ArrayBuffer", "DataView"};

    private Values() {}

    /** Whether the value is null or undefined. */
    public static boolean isNullish(int env, int value) {
        int type = NodeApi.typeOf(env, value);
        return type == NodeApi.TYPE_NULL || type == NodeApi.TYPE_UNDEFINED;
    }

    /** JavaScript's null. */
    public static int writeNull(int env) {
        return NodeApi.createNull(env);
    }

    /** JavaScript's undefined. */
    public static int writeUndefined(int env) {
        return NodeApi.createUndefined(env);
    }

    /** The error for null where the type does not say so, as {@link #required} throws it. */
    public static RuntimeException nullOf(String place) {
        return new NullPointerException(
                ConversionPath.describe(place) + " is null; where null is meant, annotate the type with @Nullable");
    }

    /** The Java value, which must not be null where its type does not say so. */
    public static <T> T required(@Nullable T value, String place) {
        if (value == null) {
            throw nullOf(place);
        }
        return value;
    }

    /** The place of what a function returns that is at a place: {@code result% of callback `f` of `g`}. */
    public static String resultOf(String place) {
        String here = ConversionPath.describe(place);
        int word = here.indexOf(' ');
        return "result% of callback " + here.substring(word + 1);
    }

    /** The place of what comes one by one from what is at a place: {@code element% of argument `f` of `g`}. */
    public static String elementOf(String place) {
        return "element% of " + ConversionPath.describe(place);
    }

    /** The error for a value that is not what the Java type needs. */
    static RuntimeException cannotConvert(int env, int value, String wanted, String place) {
        String field = ConversionPath.field();
        if (field != null && NodeApi.typeOf(env, value) == NodeApi.TYPE_UNDEFINED) {
            return new ConversionTypeError(
                    code(place), "missing field `" + field + "` (" + ConversionPath.describe(place) + ")");
        }
        return cannotConvert(describe(env, value), wanted, place);
    }

    /** The same for a value that is described already. */
    static RuntimeException cannotConvert(String value, String wanted, String place) {
        return new ConversionTypeError(
                code(place),
                "cannot convert `" + value + "` to `" + wanted + "` (" + ConversionPath.describe(place) + ")");
    }

    /** The error for a number that the Java type cannot hold. */
    static RuntimeException outOfRange(int env, int value, String wanted, String range, String place) {
        return new ConversionRangeError(
                "ERR_OUT_OF_RANGE",
                "cannot convert `" + describe(env, value) + "` to `" + wanted + "`, " + range + " ("
                        + ConversionPath.describe(place) + ")");
    }

    /** The code of an error about an argument, or about what a callback returned. */
    static String code(String place) {
        if (place.startsWith("`this")) {
            return "ERR_INVALID_THIS";
        }
        return place.startsWith("result") ? "ERR_INVALID_RETURN_VALUE" : "ERR_INVALID_ARG_TYPE";
    }

    /** The value's kind, and for primitives the value: {@code Number 1}, {@code String "a"}, {@code Int32Array}. */
    static String describe(int env, int value) {
        return switch (NodeApi.typeOf(env, value)) {
            case NodeApi.TYPE_UNDEFINED -> "Undefined";
            case NodeApi.TYPE_NULL -> "Null";
            case NodeApi.TYPE_BOOLEAN -> "Boolean " + (NodeApi.getBoolean(env, value) == 1);
            case NodeApi.TYPE_NUMBER -> "Number " + excerpt(env, NodeApi.toText(env, value), "");
            case NodeApi.TYPE_BIGINT -> "BigInt " + excerpt(env, NodeApi.toText(env, value), "");
            case NodeApi.TYPE_STRING -> "String " + excerpt(env, value, "\"");
            case NodeApi.TYPE_SYMBOL -> "Symbol";
            case NodeApi.TYPE_FUNCTION -> "Function";
            case NodeApi.TYPE_EXTERNAL -> "External";
            default -> describeObject(env, value);
        };
    }

    /** The name of a typed array's class. */
    static String typedArray(int kind) {
        return TYPED_ARRAYS[kind];
    }

    private static String describeObject(int env, int value) {
        if (NodeApi.isArray(env, value)) {
            return "Array";
        }
        int kind = NodeApi.typedArrayKind(env, value);
        if (kind >= 0) {
            return TYPED_ARRAYS[kind];
        }
        return CLASSES[NodeApi.objectClass(env, value)];
    }

    private static String excerpt(int env, int text, String quote) {
        String start = Strings.readStart(env, text, LONGEST_EXCERPT);
        return start.length() < NodeApi.stringLength(env, text) ? quote + start + "..." + quote : quote + start + quote;
    }
}
