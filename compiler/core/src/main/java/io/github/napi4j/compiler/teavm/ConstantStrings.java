package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.teavm.backend.c.generate.CodeWriter;

/** Writes string constants as C data. */
final class ConstantStrings {
    private ConstantStrings() {}

    /** Defines an array of strings under a symbol. */
    static void write(CodeWriter writer, String symbol, List<? extends String> strings) {
        writer.println("TeaVM_String* " + symbol + "[" + strings.size() + "] = {")
                .indent();
        for (String string : strings) {
            if (isPlain(string)) {
                writer.print("TEAVM_STRING(" + string.length() + ", ");
                hash(writer, string);
                writer.println(", u\"" + escape(string, true) + "\"),");
            } else {
                writer.print("TEAVM_STRING_FROM_CODES(" + string.length() + ", ");
                hash(writer, string);
                for (int i = 0; i < string.length(); i++) {
                    writer.print(i % 24 == 0 ? ",\n" : ",").print(Integer.toString(string.charAt(i)));
                }
                writer.println("),");
            }
        }
        writer.outdent().println("};");
    }

    private static void hash(CodeWriter writer, String string) {
        int hash = string.hashCode();
        writer.print(hash == Integer.MIN_VALUE ? "INT32_MIN" : Integer.toString(hash));
    }

    /** Text in a C string literal of UTF-8, without quotes. */
    static String utf8(String text) {
        return escape(text, false);
    }

    private static boolean isPlain(String string) {
        return string.length() <= 4000 && string.chars().allMatch(c -> c != 0 && !Character.isSurrogate((char) c));
    }

    private static String escape(String text, boolean units) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> result.append("\\\\");
                case '"' -> result.append("\\\"");
                case '?' -> result.append("\\?");
                case '\n' -> result.append("\\n");
                default -> {
                    if (c >= 0x20 && c < 0x7f) {
                        result.append(c);
                    } else if (c < 0x100 && (units || c < 0x80)) {
                        // Octal takes three digits at most, so a digit that follows is not swallowed.
                        result.append(String.format("\\%03o", (int) c));
                    } else if (Character.isSurrogate(c)) {
                        result.append("?");
                    } else {
                        result.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return result.toString();
    }
}
