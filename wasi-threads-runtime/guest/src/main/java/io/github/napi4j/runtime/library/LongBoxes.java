package io.github.napi4j.runtime.library;

/** Boxes of small numbers, which the class library makes anew each time. */
@SuppressWarnings({"removal", "BoxedPrimitiveConstructor"}) // What valueOf itself cannot call is valueOf.
public final class LongBoxes {
    private static final Long[] SMALL = new Long[256];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Long(i - 128);
        }
    }

    private LongBoxes() {}

    /** Replaces {@link Long#valueOf(long)}: one box each for -128 to 127 (JLS 5.1.7). */
    public static Long valueOf(long value) {
        return value >= -128 && value <= 127 ? SMALL[(int) value + 128] : new Long(value);
    }
}
