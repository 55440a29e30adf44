package io.github.napi4j.bench.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON text read into maps and lists by recursive descent, and written again. */
final class JsonParse {

    private final String text;
    private int position;

    private JsonParse(String text) {
        this.text = text;
    }

    static int run(int records) {
        StringBuilder source = new StringBuilder("[");
        for (int i = 0; i < records; i++) {
            source.append(i == 0 ? "" : ",\n  ");
            source.append("{\"id\": ").append(i);
            source.append(", \"name\": \"record \\\"").append(i % 100).append("\\\" \\u00e9\"");
            source.append(", \"ratio\": ").append(i % 1000).append(".25");
            source.append(", \"tags\": [\"red\", \"green\", null, ").append(i % 2 == 0).append("]");
            source.append(", \"nested\": {\"deep\": {\"value\": -").append(i).append("}}}");
        }
        source.append("]");
        Object value = new JsonParse(source.toString()).value();
        StringBuilder written = new StringBuilder();
        write(value, written);
        return written.toString().hashCode();
    }

    private Object value() {
        skipBlanks();
        char c = text.charAt(position);
        switch (c) {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return string();
            case 't':
                return word("true", Boolean.TRUE);
            case 'f':
                return word("false", Boolean.FALSE);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        position++;
        skipBlanks();
        if (text.charAt(position) == '}') {
            position++;
            return object;
        }
        while (true) {
            skipBlanks();
            String key = string();
            skipBlanks();
            expect(':');
            object.put(key, value());
            skipBlanks();
            if (text.charAt(position) == ',') {
                position++;
            } else {
                expect('}');
                return object;
            }
        }
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        position++;
        skipBlanks();
        if (text.charAt(position) == ']') {
            position++;
            return array;
        }
        while (true) {
            array.add(value());
            skipBlanks();
            if (text.charAt(position) == ',') {
                position++;
            } else {
                expect(']');
                return array;
            }
        }
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            char c = text.charAt(position++);
            if (c == '"') {
                return string.toString();
            }
            if (c == '\\') {
                c = text.charAt(position++);
                if (c == 'u') {
                    c = (char) Integer.parseInt(text.substring(position, position + 4), 16);
                    position += 4;
                }
            }
            string.append(c);
        }
    }

    private Double number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return Double.valueOf(text.substring(start, position));
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, position)) {
            throw new IllegalStateException("unexpected text at " + position);
        }
        position += word.length();
        return value;
    }

    private void expect(char c) {
        if (text.charAt(position) != c) {
            throw new IllegalStateException("expected " + c + " at " + position);
        }
        position++;
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) <= ' ') {
            position++;
        }
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                writeString((String) entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                separator = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object element : list) {
                out.append(separator);
                write(element, out);
                separator = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            writeString(string, out);
        } else if (value instanceof Double number) {
            // Hundredths as integers: how a double prints is not what is measured.
            out.append(Math.round(number * 100));
        } else {
            out.append(value);
        }
    }

    private static void writeString(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
