package io.github.napi4j.guest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings that are bytes in Java. */
public final class ByteStrings {
    private static final int LARGEST_LATIN1 = 0xff;

    private ByteStrings() {}

    /** The units of a string that has none above 255. */
    public static byte[] readLatin1(int env, int value, String place) {
        String text = Strings.read(env, value, "byte[]", place);
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char unit = text.charAt(i);
            if (unit > LARGEST_LATIN1) {
                throw Values.outOfRange(
                        env, value, "byte[]", "a string of Latin-1, which unit " + i + " is not", place);
            }
            bytes[i] = (byte) unit;
        }
        return bytes;
    }

    /** A string's UTF-8; a lone surrogate is U+FFFD. */
    public static byte[] readUtf8(int env, int value, String place) {
        byte[] ended = Properties.name(Strings.read(env, value, "byte[]", place));
        return Arrays.copyOf(ended, ended.length - 1);
    }

    /** A string with a unit for each byte. */
    public static int writeLatin1(int env, byte[] value, String place) {
        return Strings.write(env, new String(value, StandardCharsets.ISO_8859_1));
    }

    /** A string of UTF-8; what is malformed is U+FFFD. */
    public static int writeUtf8(int env, byte[] value, String place) {
        return Strings.write(env, new String(value, StandardCharsets.UTF_8));
    }
}
