package io.github.napi4j.guest;

import io.github.napi4j.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON trees. Objects are plain ones, by their own enumerable keys; what JSON.stringify leaves out, or turns into null in
 * arrays, undefined, is treated alike, and other values that JSON has no form for are errors.
 */
public final class Json {
    private static final int DEEPEST = 256;

    private static int depth;

    private Json() {}

    /** A tree. */
    public static JsonValue readJson(int env, int value, String place) {
        return switch (NodeApi.typeOf(env, value)) {
            case NodeApi.TYPE_NULL -> JsonValue.ofNull();
            case NodeApi.TYPE_BOOLEAN -> JsonValue.of(Numbers.readBoolean(env, value, place));
            case NodeApi.TYPE_NUMBER -> JsonValue.of(Numbers.readDouble(env, value, place));
            case NodeApi.TYPE_BIGINT -> JsonValue.of(BigInts.readBigInteger(env, value, place));
            case NodeApi.TYPE_STRING -> JsonValue.of(Strings.read(env, value, place));
            case NodeApi.TYPE_OBJECT -> readObject(env, value, place);
            default -> throw Values.cannotConvert(env, value, "JsonValue", place);
        };
    }

    /** A value of plain objects and arrays. */
    public static int writeJson(int env, JsonValue value, String place) {
        if (value instanceof JsonValue.JsonString text) {
            return Strings.write(env, text.value());
        } else if (value instanceof JsonValue.JsonNumber number) {
            return Numbers.writeDouble(env, number.value());
        } else if (value instanceof JsonValue.JsonBigInt big) {
            return BigInts.writeBigInteger(env, big.value(), place);
        } else if (value instanceof JsonValue.JsonBoolean bool) {
            return Numbers.writeBoolean(env, bool.value());
        } else if (value instanceof JsonValue.JsonArray array) {
            return writeArray(env, array.elements(), place);
        } else if (value instanceof JsonValue.JsonObject object) {
            return writeMembers(env, object.members(), place);
        }
        return Values.writeNull(env);
    }

    private static JsonValue readObject(int env, int value, String place) {
        if (depth == DEEPEST) {
            throw new ConversionRangeError(
                    "ERR_OUT_OF_RANGE",
                    "the value is nested deeper than " + DEEPEST + " levels, or contains itself (" + argument(place)
                            + ")");
        }
        depth++;
        try {
            return NodeApi.isArray(env, value) ? readArray(env, value, place) : readMembers(env, value, place);
        } finally {
            depth--;
        }
    }

    /** The place without the path, which would be long. */
    private static String argument(String place) {
        return place.replace("%", "");
    }

    private static JsonValue readArray(int env, int value, String place) {
        int length = Elements.length(env, value, place);
        List<JsonValue> elements = new ArrayList<>(Elements.expected(length));
        int scope = Elements.openScope(env, length);
        for (int i = 0; i < length; i++) {
            ConversionPath.enterElement(i);
            int element = Elements.get(env, value, i);
            boolean missing = NodeApi.typeOf(env, element) == NodeApi.TYPE_UNDEFINED;
            elements.add(missing ? JsonValue.ofNull() : readJson(env, element, place));
            ConversionPath.leave();
            Elements.nextInScope(env, scope, i);
        }
        Elements.closeScope(env, scope);
        return JsonValue.of(elements);
    }

    private static JsonValue readMembers(int env, int value, String place) {
        if (NodeApi.typedArrayKind(env, value) >= 0 || NodeApi.objectClass(env, value) != 0) {
            throw Values.cannotConvert(env, value, "JsonValue", place);
        }
        int keys = Properties.keys(env, value);
        int length = Elements.length(env, keys, place);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int scope = Elements.openScope(env, length);
        for (int i = 0; i < length; i++) {
            int key = Elements.get(env, keys, i);
            String name = Strings.read(env, key, place);
            ConversionPath.enterKey(name);
            int member = Properties.getKeyed(env, value, key);
            if (NodeApi.typeOf(env, member) != NodeApi.TYPE_UNDEFINED) {
                members.put(name, readJson(env, member, place));
            }
            ConversionPath.leave();
            Elements.nextInScope(env, scope, i);
        }
        Elements.closeScope(env, scope);
        return JsonValue.of(members);
    }

    private static int writeArray(int env, List<JsonValue> elements, String place) {
        int length = elements.size();
        int array = Elements.create(env, length);
        int scope = Elements.openScope(env, length);
        for (int i = 0; i < length; i++) {
            ConversionPath.enterElement(i);
            Elements.set(env, array, i, writeJson(env, Values.required(elements.get(i), place), place));
            ConversionPath.leave();
            Elements.nextInScope(env, scope, i);
        }
        Elements.closeScope(env, scope);
        return array;
    }

    private static int writeMembers(int env, Map<String, JsonValue> members, String place) {
        int object = Properties.create(env);
        int scope = Elements.openScope(env, members.size());
        int i = 0;
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            ConversionPath.enterKey(member.getKey());
            int value = writeJson(env, Values.required(member.getValue(), place), place);
            Properties.define(env, object, member.getKey(), value);
            ConversionPath.leave();
            Elements.nextInScope(env, scope, i++);
        }
        Elements.closeScope(env, scope);
        return object;
    }
}
