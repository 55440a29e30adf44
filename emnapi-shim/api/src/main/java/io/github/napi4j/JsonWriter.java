package io.github.napi4j;

import java.util.Map;

/** Writes JSON text. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;

    JsonWriter(StringBuilder out) {
        this.out = out;
    }

    void write(JsonValue value) {
        if (value instanceof JsonValue.JsonString text) {
            string(text.value());
        } else if (value instanceof JsonValue.JsonNumber number) {
            number(number.value());
        } else if (value instanceof JsonValue.JsonBigInt big) {
            out.append(big.value());
        } else if (value instanceof JsonValue.JsonBoolean bool) {
            out.append(bool.value());
        } else if (value instanceof JsonValue.JsonArray array) {
            array(array);
        } else if (value instanceof JsonValue.JsonObject object) {
            object(object);
        } else {
            out.append("null");
        }
    }

    private void array(JsonValue.JsonArray array) {
        out.append('[');
        String between = "";
        for (JsonValue element : array.elements()) {
            out.append(between);
            write(element);
            between = ",";
        }
        out.append(']');
    }

    private void object(JsonValue.JsonObject object) {
        out.append('{');
        String between = "";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            out.append(between);
            string(member.getKey());
            out.append(':');
            write(member.getValue());
            between = ",";
        }
        out.append('}');
    }

    private void number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append("null");
        } else if (value == (long) value && Math.abs(value) < 1e15) {
            out.append((long) value);
        } else {
            out.append(value);
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> unit(text, i, unit);
            }
        }
        out.append('"');
    }

    /** As JSON.stringify: control characters and lone surrogates are escaped. */
    private void unit(String text, int index, char unit) {
        boolean lone = Character.isHighSurrogate(unit)
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : Character.isLowSurrogate(unit) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
        if (unit >= ' ' && !lone) {
            out.append(unit);
            return;
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(unit >> shift & 0xf));
        }
    }
}
