package io.github.napi4j;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any JSON value, and bigints, as a tree: {@code JsonValue} in TypeScript. Trees are copies and never change.
 *
 * <p>Numbers are JavaScript's; a bigint is one on both sides, without loss. As text, {@link #parse} takes and {@link
 * #toJson} gives JSON (RFC 8259); an integer in text that a number does not hold exactly is a {@link JsonBigInt}.
 */
public sealed interface JsonValue {

    /** Null. */
    record JsonNull() implements JsonValue {}

    /** True or false. */
    record JsonBoolean(boolean value) implements JsonValue {}

    /** A number. */
    record JsonNumber(double value) implements JsonValue {}

    /** A bigint. */
    record JsonBigInt(BigInteger value) implements JsonValue {}

    /** A string. */
    record JsonString(String value) implements JsonValue {}

    /** An array. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        /** Copies the list. */
        public JsonArray {
            elements = Collections.unmodifiableList(new ArrayList<>(elements));
        }
    }

    /** An object, whose keys have an order. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        /** Copies the map. */
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** Null. */
    static JsonValue ofNull() {
        return new JsonNull();
    }

    /** True or false. */
    static JsonValue of(boolean value) {
        return new JsonBoolean(value);
    }

    /** A number. */
    static JsonValue of(double value) {
        return new JsonNumber(value);
    }

    /** A bigint. */
    static JsonValue of(BigInteger value) {
        return new JsonBigInt(value);
    }

    /** A string. */
    static JsonValue of(String value) {
        return new JsonString(value);
    }

    /** An array. */
    static JsonValue of(List<JsonValue> elements) {
        return new JsonArray(elements);
    }

    /** An object. */
    static JsonValue of(Map<String, JsonValue> members) {
        return new JsonObject(members);
    }

    /**
     * The value of a JSON text.
     *
     * @throws JsSyntaxException for what is no JSON, with the place in the text
     */
    static JsonValue parse(String text) {
        return new JsonReader(text).read();
    }

    /** JSON text without spaces. Numbers that JSON has no text for, NaN and the infinities, are null. */
    default String toJson() {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out).write(this);
        return out.toString();
    }
}
