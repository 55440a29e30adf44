package io.github.napi4j.runtime.library;

import org.jspecify.annotations.Nullable;

/** {@code Long.parseLong} with the messages of the JDK, which programs print and compare. */
public final class LongParsing {
    private LongParsing() {}

    /** Replaces {@link Long#parseLong(String)}. */
    public static long parseLong(String text) {
        return parse(text, 10, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Replaces {@link Long#parseLong(String, int)}. */
    public static long parseLong(String text, int radix) {
        return parse(text, radix, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Parses, accumulating below zero because that side of the range is the larger one. */
    static long parse(@Nullable String text, int radix, long minimum, long maximum) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        if (radix < Character.MIN_RADIX) {
            throw new NumberFormatException("radix " + radix + " less than Character.MIN_RADIX");
        }
        if (radix > Character.MAX_RADIX) {
            throw new NumberFormatException("radix " + radix + " greater than Character.MAX_RADIX");
        }
        int length = text.length();
        char first = length == 0 ? 0 : text.charAt(0);
        boolean negative = first == '-';
        int index = negative || first == '+' ? 1 : 0;
        if (index == length) {
            throw wrong(text, radix);
        }
        long limit = negative ? minimum : -maximum;
        long lastWithRoom = limit / radix;
        long result = 0;
        for (; index < length; index++) {
            int digit = Character.digit(text.charAt(index), radix);
            if (digit < 0 || result < lastWithRoom) {
                throw wrong(text, radix);
            }
            result *= radix;
            if (result < limit + digit) {
                throw wrong(text, radix);
            }
            result -= digit;
        }
        return negative ? result : -result;
    }

    private static NumberFormatException wrong(String text, int radix) {
        return new NumberFormatException(
                "For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
    }
}
