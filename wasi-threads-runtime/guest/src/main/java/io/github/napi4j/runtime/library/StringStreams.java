package io.github.napi4j.runtime.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams of a string's characters and lines. */
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
}
