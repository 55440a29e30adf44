package io.github.napi4j.example.yaml;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes what SnakeYAML Engine loads (maps, collections and scalars) as JSON text. */
final class JsonWriter {

    private final StringBuilder text = new StringBuilder();

    static String write(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.append(value);
        return writer.text.toString();
    }

    private void append(Object value) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
                Map.Entry<?, ?> entry = entries.next();
                appendString(String.valueOf(entry.getKey()));
                text.append(':');
                append(entry.getValue());
                text.append(entries.hasNext() ? "," : "");
            }
            text.append('}');
        } else if (value instanceof Collection<?> collection) {
            text.append('[');
            for (Iterator<?> elements = collection.iterator(); elements.hasNext(); ) {
                append(elements.next());
                text.append(elements.hasNext() ? "," : "");
            }
            text.append(']');
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            text.append("null");
        } else if (value instanceof Number) {
            text.append(value);
        } else {
            appendString(value.toString());
        }
    }

    private void appendString(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
