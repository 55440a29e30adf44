package io.github.napi4j.runtime.library;

import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;

/** What the class library's {@link Charset} lacks. */
public final class CharsetLookup {
    private CharsetLookup() {}

    /** Adds {@link Charset#isSupported(String)}. */
    public static boolean isSupported(String name) {
        try {
            Charset.forName(name);
            return true;
        } catch (UnsupportedCharsetException e) {
            return false;
        }
    }
}
