package io.github.napi4j.runtime.library;

/** Boxes of small numbers, all made before anybody gets one: the class library's cache is seen half filled by other threads. */
@SuppressWarnings({"removal", "BoxedPrimitiveConstructor"}) // What valueOf itself cannot call is valueOf.
public final class ByteBoxes {
    private static final Byte[] ALL = new Byte[256];

    static {
        for (int i = 0; i < ALL.length; i++) {
            ALL[i] = new Byte((byte) (i - 128));
        }
    }

    private ByteBoxes() {}

    /** Replaces {@link Byte#valueOf(byte)}: one box for each (JLS 5.1.7). */
    public static Byte valueOf(byte value) {
        return ALL[value + 128];
    }
}
