package io.github.napi4j.runtime.library;

/** Boxes of small numbers, all made before anybody gets one: the class library's cache is seen half filled by other threads. */
@SuppressWarnings({"removal", "BoxedPrimitiveConstructor"}) // What valueOf itself cannot call is valueOf.
public final class ShortBoxes {
    private static final Short[] SMALL = new Short[256];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Short((short) (i - 128));
        }
    }

    private ShortBoxes() {}

    /** Replaces {@link Short#valueOf(short)}: one box each for -128 to 127 (JLS 5.1.7). */
    public static Short valueOf(short value) {
        return value >= -128 && value <= 127 ? SMALL[value + 128] : new Short(value);
    }
}
