package io.github.napi4j.runtime.library;

import java.util.stream.IntStream;

/** Streams of a string's characters. */
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
}
