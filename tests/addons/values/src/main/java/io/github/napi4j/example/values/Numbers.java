package io.github.napi4j.example.values;

import io.github.napi4j.BigInt;
import io.github.napi4j.Napi;
import io.github.napi4j.Unsigned;
import java.math.BigInteger;
import java.util.List;

/** Numbers beyond the signed ones, and bigint. */
public final class Numbers {
    private Numbers() {}

    @Napi
    public static @Unsigned byte echoUnsignedByte(@Unsigned byte value) {
        return value;
    }

    @Napi
    public static @Unsigned short echoUnsignedShort(@Unsigned short value) {
        return value;
    }

    @Napi
    public static @Unsigned int echoUnsignedInt(@Unsigned int value) {
        return value;
    }

    @Napi
    public static @Unsigned long echoUnsignedLong(@Unsigned long value) {
        return value;
    }

    @Napi
    public static @BigInt long echoBigLong(@BigInt long value) {
        return value;
    }

    @Napi
    public static @BigInt @Unsigned long echoBigUnsignedLong(@BigInt @Unsigned long value) {
        return value;
    }

    @Napi
    public static char echoChar(char value) {
        return value;
    }

    /** What Java reads without a sign. */
    @Napi
    public static String unsignedText(@Unsigned int value) {
        return Integer.toUnsignedString(value);
    }

    @Napi
    public static List<@Unsigned Integer> echoUnsignedInts(List<@Unsigned Integer> values) {
        return values;
    }

    @Napi
    public static List<@BigInt Long> echoBigLongs(List<@BigInt Long> values) {
        return values;
    }

    @Napi
    public static BigInteger echoBigInteger(BigInteger value) {
        return value;
    }

    @Napi
    public static BigInteger factorial(int n) {
        BigInteger result = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            result = result.multiply(BigInteger.valueOf(i));
        }
        return result;
    }

    /** Two to a power, less one. */
    @Napi
    public static BigInteger ones(int bits) {
        return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }

    @Napi
    public static String bigIntegerText(BigInteger value) {
        return value.toString();
    }
}
