package io.github.napi4j.runtime.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams of a string's characters and lines, and what is made of them. */
public final class StringStreams {
    private StringStreams() {}

    /** Replaces {@link String#chars}. */
    public static IntStream chars(String text) {
        return CharacterStreams.chars(text);
    }

    /** Replaces {@link String#codePoints}. */
    public static IntStream codePoints(String text) {
        return CharacterStreams.codePoints(text);
    }

    /** Adds {@link String#lines}. */
    public static Stream<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = begin;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(begin, end));
            begin = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines.stream();
    }

    /** Adds {@link String#indent}. */
    public static String indent(String text, int count) {
        if (text.isEmpty()) {
            return "";
        }
        Function<String, String> moved =
                count < 0 ? line -> line.substring(Math.min(-count, blanks(line))) : " ".repeat(count)::concat;
        return lines(text).map(moved).collect(Collectors.joining("\n", "", "\n"));
    }

    private static int blanks(String line) {
        int blanks = 0;
        while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
            blanks++;
        }
        return blanks;
    }

    /** Adds {@link String#transform}. */
    public static Object transform(String text, Function<? super String, ?> function) {
        return function.apply(text);
    }
}
