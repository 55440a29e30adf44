package io.github.napi4j.runtime.library;

/** Boxes of small numbers, all made before anybody gets one: the class library's cache is seen half filled by other threads. */
@SuppressWarnings({"removal", "BoxedPrimitiveConstructor"}) // What valueOf itself cannot call is valueOf.
public final class CharacterBoxes {
    private static final Character[] SMALL = new Character[128];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Character((char) i);
        }
    }

    private CharacterBoxes() {}

    /** Replaces {@link Character#valueOf(char)}: one box each for 0 to 127 (JLS 5.1.7). */
    public static Character valueOf(char value) {
        return value < 128 ? SMALL[value] : new Character(value);
    }
}
