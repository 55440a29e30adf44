package io.github.napi4j.runtime.library;

/** Boxes of small numbers, all made before anybody gets one: the class library's cache is seen half filled by other threads. */
@SuppressWarnings({"removal", "BoxedPrimitiveConstructor"}) // What valueOf itself cannot call is valueOf.
public final class IntegerBoxes {
    private static final Integer[] SMALL = new Integer[256];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Integer(i - 128);
        }
    }

    private IntegerBoxes() {}

    /** Replaces {@link Integer#valueOf(int)}: one box each for -128 to 127 (JLS 5.1.7). */
    public static Integer valueOf(int value) {
        return value >= -128 && value <= 127 ? SMALL[value + 128] : new Integer(value);
    }
}
