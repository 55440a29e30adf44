package io.github.napi4j.compiler.dts;

import java.util.Set;
import java.util.regex.Pattern;

/** What TypeScript takes as a name where. */
final class Identifiers {
    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\p{L}\\p{Nl}_$][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}$]*");

    /** ECMAScript's reserved words, strict mode's and modules' included, and the two names strict mode does not bind. */
    private static final Set<String> RESERVED = Set.of(
            "arguments",
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "eval",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "undefined",
            "var",
            "void",
            "while",
            "with",
            "yield");

    private Identifiers() {}

    /** Whether a declaration can have this name. */
    static boolean canBind(String name) {
        return IDENTIFIER.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** A parameter's name: a Java name, with an underscore where JavaScript reserves it. */
    static String parameter(String name) {
        return canBind(name) ? name : name + "_";
    }

    /** A name where any string is possible: in quotes if it must be. */
    static String property(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : quoted(name);
    }

    /** A string literal. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
