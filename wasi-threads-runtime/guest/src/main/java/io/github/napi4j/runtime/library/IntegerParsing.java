package io.github.napi4j.runtime.library;

/** {@code Integer.parseInt} with the messages of the JDK, which programs print and compare. */
public final class IntegerParsing {
    private IntegerParsing() {}

    /** Replaces {@link Integer#parseInt(String)}. */
    public static int parseInt(String text) {
        return parseInt(text, 10);
    }

    /** Replaces {@link Integer#parseInt(String, int)}. */
    public static int parseInt(String text, int radix) {
        long value = LongParsing.parse(text, radix, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return (int) value;
    }
}
