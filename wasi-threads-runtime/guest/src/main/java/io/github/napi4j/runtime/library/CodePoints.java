package io.github.napi4j.runtime.library;

/** Code points: what {@link Character} refuses of texts, and texts of one. */
public final class CodePoints {
    private CodePoints() {}

    /** Before {@link Character#offsetByCodePoints(CharSequence, int, int)}. */
    public static void beforeOffsetByCodePoints(CharSequence text, int index, int offset) {
        if (index < 0 || index > text.length()) {
            throw new IndexOutOfBoundsException();
        }
    }

    /** Adds {@link Character#toString(int)}. */
    public static String toString(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException(String.format("Not a valid Unicode code point: 0x%X", codePoint));
        }
        return new String(Character.toChars(codePoint));
    }
}
