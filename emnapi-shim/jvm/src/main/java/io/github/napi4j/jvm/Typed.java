package io.github.napi4j.jvm;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Results as the Java type that their caller wants. */
final class Typed {
    private Typed() {}

    /**
     * Casts; a number becomes the wanted kind of number if that holds its value exactly.
     *
     * @throws IllegalArgumentException if the value is something else, or nothing
     */
    static <T> T as(Class<T> type, @Nullable Object value, String what) {
        Object fitting =
                value instanceof Number number && Number.class.isAssignableFrom(type) ? number(type, number) : value;
        if (!type.isInstance(fitting)) {
            String found = value == null
                    ? "nothing"
                    : value + ", a " + value.getClass().getSimpleName();
            throw new IllegalArgumentException("`" + what + "` gave " + found + ", not a " + type.getSimpleName());
        }
        return type.cast(fitting);
    }

    private static @Nullable Object number(Class<?> type, Number number) {
        if (type == Double.class) {
            return number instanceof BigInteger ? null : number.doubleValue();
        }
        if (type == Float.class) {
            float narrow = number.floatValue();
            return !(number instanceof BigInteger) && Double.compare(narrow, number.doubleValue()) == 0 ? narrow : null;
        }
        if (number instanceof Double || type == Number.class) {
            return number;
        }
        BigInteger whole = number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
        int bits = whole.bitLength();
        if (type == BigInteger.class) {
            return whole;
        }
        if (type == Long.class) {
            return bits < Long.SIZE ? (Object) whole.longValue() : null;
        }
        if (type == Integer.class) {
            return bits < Integer.SIZE ? (Object) whole.intValue() : null;
        }
        if (type == Short.class) {
            return bits < Short.SIZE ? (Object) whole.shortValue() : null;
        }
        return type == Byte.class && bits < Byte.SIZE ? (Object) whole.byteValue() : null;
    }
}
