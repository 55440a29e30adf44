package io.github.napi4j.runtime.library;

import java.math.BigInteger;

/** Conversions of {@link BigInteger} to floating point, rounded to the nearest, ties to even. */
public final class BigIntegerRounding {
    /** Bits that a non-negative long holds: more than either format's significand, so that a sticky bit has its place. */
    private static final int KEPT_BITS = 62;

    private BigIntegerRounding() {}

    /** Replaces {@link BigInteger#doubleValue()}. */
    public static double doubleValue(BigInteger value) {
        int excess = value.abs().bitLength() - KEPT_BITS;
        double magnitude = excess <= 0 ? value.abs().longValue() : Math.scalb((double) topBits(value, excess), excess);
        return value.signum() < 0 ? -magnitude : magnitude;
    }

    /** Replaces {@link BigInteger#floatValue()}. */
    public static float floatValue(BigInteger value) {
        int excess = value.abs().bitLength() - KEPT_BITS;
        float magnitude = excess <= 0 ? value.abs().longValue() : Math.scalb((float) topBits(value, excess), excess);
        return value.signum() < 0 ? -magnitude : magnitude;
    }

    /** The highest bits of the magnitude; the lowest of them is also set when any bit cut off was. */
    private static long topBits(BigInteger value, int excess) {
        BigInteger magnitude = value.abs();
        long top = magnitude.shiftRight(excess).longValue();
        return magnitude.getLowestSetBit() < excess ? top | 1 : top;
    }
}
