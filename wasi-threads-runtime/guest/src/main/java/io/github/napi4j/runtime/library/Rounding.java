package io.github.napi4j.runtime.library;

/** Rounding of {@code java.lang.Math}, which TeaVM gets wrong for halves, and the absolute value of floats. */
public final class Rounding {
    /** From here on every double is an integer. */
    private static final double TWO_TO_52 = 4503599627370496.0;

    private Rounding() {}

    /** Replaces {@link Math#rint(double)}: halves go to the even neighbour. */
    public static double rint(double value) {
        double magnitude = Math.abs(value);
        if (!(magnitude < TWO_TO_52)) {
            return value;
        }
        // The addition itself rounds as IEEE 754 does, half to even.
        double rounded = magnitude + TWO_TO_52 - TWO_TO_52;
        return Math.copySign(rounded, value);
    }

    /** Replaces {@link Math#round(double)}: halves go up. */
    public static long round(double value) {
        double floor = Math.floor(value);
        return (long) (value - floor >= 0.5 ? floor + 1 : floor);
    }

    /** Replaces {@link Math#round(float)}. */
    public static int round(float value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, round((double) value)));
    }

    /** Replaces {@link Math#abs(float)}, which TeaVM declares as C's {@code fabs}: a function of doubles. */
    public static float abs(float value) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) & Integer.MAX_VALUE);
    }
}
