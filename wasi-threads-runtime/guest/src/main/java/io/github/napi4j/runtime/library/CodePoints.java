package io.github.napi4j.runtime.library;

/** What {@link Character} refuses of texts. */
public final class CodePoints {
    private CodePoints() {}

    /** Before {@link Character#offsetByCodePoints(CharSequence, int, int)}. */
    public static void beforeOffsetByCodePoints(CharSequence text, int index, int offset) {
        if (index < 0 || index > text.length()) {
            throw new IndexOutOfBoundsException();
        }
    }
}
