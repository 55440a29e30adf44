package io.github.napi4j.runtime.library;

import java.util.function.Function;
import java.util.stream.Collectors;

/** Strings and the blanks in them; the class library knows of spaces only. */
public final class StringBlanks {
    private StringBlanks() {}

    /** Replaces {@link String#isBlank}. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (!Character.isWhitespace(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Adds {@link String#indent}. */
    public static String indent(String text, int count) {
        if (text.isEmpty()) {
            return "";
        }
        Function<String, String> moved =
                count < 0 ? line -> line.substring(Math.min(-count, blanks(line))) : " ".repeat(count)::concat;
        return text.lines().map(moved).collect(Collectors.joining("\n", "", "\n"));
    }

    private static int blanks(String line) {
        int blanks = 0;
        while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
            blanks++;
        }
        return blanks;
    }
}
