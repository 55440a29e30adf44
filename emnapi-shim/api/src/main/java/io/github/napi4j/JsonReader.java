package io.github.napi4j;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text (RFC 8259). */
final class JsonReader {
    private static final int DEEPEST = 256;
    private static final int SAFE_DIGITS = 15;
    private static final BigInteger LAST_SAFE = BigInteger.ONE.shiftLeft(53);

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    JsonValue read() {
        JsonValue value = value();
        space();
        if (at < text.length()) {
            throw unexpected("the end");
        }
        return value;
    }

    private JsonValue value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonValue.JsonString(string());
            case 't' -> word("true", new JsonValue.JsonBoolean(true));
            case 'f' -> word("false", new JsonValue.JsonBoolean(false));
            case 'n' -> word("null", new JsonValue.JsonNull());
            default -> number();
        };
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        enter();
        if (!close('}')) {
            do {
                space();
                if (peek() != '"') {
                    throw unexpected("a key");
                }
                String key = string();
                space();
                expect(':');
                members.put(key, value());
                space();
            } while (comma('}'));
        }
        depth--;
        return new JsonValue.JsonObject(members);
    }

    private JsonValue array() {
        List<JsonValue> elements = new ArrayList<>();
        enter();
        if (!close(']')) {
            do {
                elements.add(value());
                space();
            } while (comma(']'));
        }
        depth--;
        return new JsonValue.JsonArray(elements);
    }

    /** After a bracket. Depth is bounded, so that a text cannot use up the stack. */
    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw new JsSyntaxException("ERR_INVALID_JSON", "JSON is nested deeper than " + DEEPEST + " levels");
        }
    }

    private boolean close(char bracket) {
        space();
        if (peek() != bracket) {
            return false;
        }
        at++;
        return true;
    }

    /** Whether another element follows; else the bracket does. */
    private boolean comma(char bracket) {
        char next = peek();
        if (next != ',' && next != bracket) {
            throw unexpected("`,` or `" + bracket + "`");
        }
        at++;
        return next == ',';
    }

    private String string() {
        StringBuilder result = new StringBuilder();
        at++;
        while (peek() != '"') {
            char unit = text.charAt(at++);
            if (unit < ' ') {
                at--;
                throw unexpected("no control character in a string");
            }
            result.append(unit == '\\' ? escape() : unit);
        }
        at++;
        return result.toString();
    }

    private char escape() {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> {
                at--;
                throw unexpected("an escape");
            }
        };
    }

    private char hex() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw unexpected("four hexadecimal digits");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private JsonValue word(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw unexpected("`" + word + "`");
        }
        at += word.length();
        return value;
    }

    private JsonValue number() {
        int start = at;
        take('-');
        int whole = at;
        digits();
        if (at - whole > 1 && text.charAt(whole) == '0') {
            at = whole + 1;
            throw unexpected("no digit after a leading zero");
        }
        boolean integer = true;
        if (take('.')) {
            integer = false;
            digits();
        }
        if (take('e') || take('E')) {
            integer = false;
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        String number = text.substring(start, at);
        if (integer && at - whole > SAFE_DIGITS) {
            BigInteger exact = new BigInteger(number);
            if (exact.abs().compareTo(LAST_SAFE) > 0) {
                return new JsonValue.JsonBigInt(exact);
            }
        }
        return new JsonValue.JsonNumber(Double.parseDouble(number));
    }

    private void digits() {
        if (peek() < '0' || peek() > '9') {
            boolean begins = at == 0 || " \t\n\r[,:".indexOf(text.charAt(at - 1)) >= 0;
            throw unexpected(begins ? "a value" : "a digit");
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw unexpected("`" + wanted + "`");
        }
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next unit. */
    private char peek() {
        if (at >= text.length()) {
            throw new JsSyntaxException("ERR_INVALID_JSON", "JSON ends too early, at " + at);
        }
        return text.charAt(at);
    }

    private JsSyntaxException unexpected(String wanted) {
        return new JsSyntaxException(
                "ERR_INVALID_JSON",
                "expected " + wanted + " at " + at + " of the JSON text, got `" + text.charAt(at) + "`");
    }
}
