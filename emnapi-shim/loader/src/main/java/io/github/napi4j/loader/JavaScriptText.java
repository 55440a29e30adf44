package io.github.napi4j.loader;

import java.util.regex.Pattern;

/** Spells Java strings as JavaScript source. */
final class JavaScriptText {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private JavaScriptText() {}

    /** A string literal in single quotes. */
    static String literal(String value) {
        var text = new StringBuilder(value.length() + 2).append('\'');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean lone = Character.isSurrogate(c) && !inPair(value, i);
            if (c == '\'' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == 0x7f || lone) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('\'').toString();
    }

    /** The access to a property: {@code .name} where the name allows, {@code ['name']} elsewhere. */
    static String member(String name) {
        return IDENTIFIER.matcher(name).matches() ? "." + name : "[" + literal(name) + "]";
    }

    /** The name in an {@code export { x as name }}. */
    static String exportName(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : literal(name);
    }

    private static boolean inPair(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
}
