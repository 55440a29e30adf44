package io.github.napi4j.guest;

import io.github.napi4j.JsTypeException;
import io.github.napi4j.JsValue;
import io.github.napi4j.JsonValue;
import io.github.napi4j.Ref;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conversions of values whose type only the call tells, with the same rules as those that the glue has for declared types. The
 * addon's own types are the glue's to convert. On the JavaScript thread only.
 */
final class Copies {
    private static final String MADE = "the Java value%";

    private Copies() {}

    /** The handle of a Java value of whatever class. */
    static int write(int env, @Nullable Object value) {
        // What is known without a look into it comes first: a path costs two stores, and these are most arguments of
        // calls.
        if (value == null) {
            return NodeApi.createNull(env);
        } else if (value instanceof Handle handle) {
            return handle.use();
        } else if (value instanceof Ref<?> reference) {
            return ValueRef.write(reference);
        } else if (value instanceof String text) {
            return Strings.write(env, text);
        } else if (value instanceof BigInteger big) {
            return BigInts.writeBigInteger(env, big, MADE);
        } else if (value instanceof Long number) {
            return Numbers.writeLong(env, number, MADE);
        } else if (value instanceof Number number) {
            return Numbers.writeDouble(env, number.doubleValue());
        } else if (value instanceof Boolean flag) {
            return Numbers.writeBoolean(env, flag);
        } else if (value instanceof JsCallback callback) {
            return callback.function();
        }
        int path = ConversionPath.begin();
        try {
            return writeObject(env, value);
        } finally {
            ConversionPath.end(path);
        }
    }

    /** The Java value of a class that is converted as an argument of it would be. */
    static <T> T read(int env, int value, Class<T> type, String place) {
        int path = ConversionPath.begin();
        try {
            @SuppressWarnings("unchecked") // What is read for a class is of it.
            T read = (T) readObject(env, value, type, place);
            return read;
        } finally {
            ConversionPath.end(path);
        }
    }

    private static int writeObject(int env, Object value) {
        if (value instanceof List<?> list) {
            return writeList(env, list.toArray());
        } else if (value instanceof Map<?, ?> map) {
            return writeMap(env, map);
        } else if (value instanceof Set<?> set) {
            return Collections.create(env, Collections.SET, writeList(env, set.toArray()));
        } else if (value instanceof JsonValue json) {
            return Json.writeJson(env, json, MADE);
        } else if (value instanceof Character character) {
            return Strings.writeChar(env, character);
        } else if (value instanceof Instant instant) {
            return Dates.writeInstant(env, instant, MADE);
        } else if (value instanceof byte[] bytes) {
            return TypedArrays.writeBytes(env, bytes, TypedArrays.UINT8);
        }
        int exported = ExportedTypes.get().write(env, value, MADE);
        if (exported == ExportedTypes.NONE) {
            throw new JsTypeException(
                    "ERR_INVALID_ARG_TYPE",
                    "a `" + value.getClass().getName()
                            + "` cannot be passed to JavaScript as it is; pass handles, exported types, strings, numbers, booleans,"
                            + " null, or lists and maps of them");
        }
        return exported;
    }

    private static int writeList(int env, @Nullable Object[] elements) {
        int array = Elements.create(env, elements.length);
        int scope = Elements.openScope(env, elements.length);
        for (int i = 0; i < elements.length; i++) {
            Elements.set(env, array, i, write(env, elements[i]));
            Elements.nextInScope(env, scope, i);
        }
        Elements.closeScope(env, scope);
        return array;
    }

    private static int writeMap(int env, Map<?, ?> map) {
        int object = Properties.create(env);
        int scope = Elements.openScope(env, map.size());
        int i = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new JsTypeException(
                        "ERR_INVALID_ARG_TYPE",
                        "a map can be passed to JavaScript as an object if its keys are strings, and one is `"
                                + entry.getKey() + "`");
            }
            Properties.define(env, object, key, write(env, entry.getValue()));
            Elements.nextInScope(env, scope, i++);
        }
        Elements.closeScope(env, scope);
        return object;
    }

    private static Object readObject(int env, int value, Class<?> type, String place) {
        if (type == JsonValue.class) {
            return Json.readJson(env, value, place);
        } else if (type == String.class) {
            return Strings.read(env, value, place);
        } else if (type == Boolean.class) {
            return Numbers.readBoolean(env, value, place);
        } else if (type == Integer.class) {
            return Numbers.readInt(env, value, place);
        } else if (type == Long.class) {
            return Numbers.readLong(env, value, place);
        } else if (type == Double.class) {
            return Numbers.readDouble(env, value, place);
        } else if (type == BigInteger.class) {
            return BigInts.readBigInteger(env, value, place);
        } else if (type == Instant.class) {
            return Dates.readInstant(env, value, place);
        } else if (type == byte[].class) {
            return TypedArrays.readBytes(env, value, TypedArrays.UINT8, place);
        }
        Object exported = ExportedTypes.get().read(env, value, type, place);
        if (exported == null) {
            throw new JsTypeException(
                    "ERR_INVALID_ARG_TYPE",
                    "`" + type.getName() + "` is no type that a JavaScript value can be converted to here"
                            + (JsValue.class.isAssignableFrom(type)
                                    ? "; a handle's `as` gives handles"
                                    : ": it is not exported by @Napi, or has something in it that lives as long as a call"));
        }
        return exported;
    }
}
