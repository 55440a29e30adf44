package io.github.napi4j.runtime.library;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/** Functions of {@code java.lang.Math} that C's library has; the class library makes most of them of others, which overflow or round. */
public final class CMath {
    private CMath() {}

    /** Replaces {@link Math#cbrt}. */
    public static double cbrt(double value) {
        return cCbrt(value);
    }

    /** Replaces {@link Math#expm1}. */
    public static double expm1(double value) {
        return cExpm1(value);
    }

    /** Replaces {@link Math#log10}. */
    public static double log10(double value) {
        return cLog10(value);
    }

    /** Replaces {@link Math#log1p}. */
    public static double log1p(double value) {
        return cLog1p(value);
    }

    /** Replaces {@link Math#sinh}. */
    public static double sinh(double value) {
        return cSinh(value);
    }

    /** Replaces {@link Math#cosh}. */
    public static double cosh(double value) {
        return cCosh(value);
    }

    /** Replaces {@link Math#tanh}. */
    public static double tanh(double value) {
        return cTanh(value);
    }

    /** Replaces {@link Math#hypot}. */
    public static double hypot(double x, double y) {
        return cHypot(x, y);
    }

    /** Replaces {@link Math#IEEEremainder}. */
    public static double IEEEremainder(double dividend, double divisor) {
        return cRemainder(dividend, divisor);
    }

    /** Replaces {@link Math#scalb(double, int)}. */
    public static double scalb(double value, int exponent) {
        return cScalbn(value, exponent);
    }

    /** Replaces {@link Math#scalb(float, int)}: a double holds what comes of it, unless it is out of range anyway. */
    public static float scalb(float value, int exponent) {
        return (float) cScalbn(value, exponent);
    }

    /** Replaces {@link Math#pow}: to C, one to any power is one. */
    public static double pow(double base, double exponent) {
        boolean isUndefined = Double.isNaN(exponent) || (Double.isInfinite(exponent) && Math.abs(base) == 1);
        return isUndefined ? Double.NaN : cPow(base, exponent);
    }

    @Unmanaged
    @Import(name = "cbrt")
    @Include("math.h")
    private static native double cCbrt(double value);

    @Unmanaged
    @Import(name = "expm1")
    @Include("math.h")
    private static native double cExpm1(double value);

    @Unmanaged
    @Import(name = "log10")
    @Include("math.h")
    private static native double cLog10(double value);

    @Unmanaged
    @Import(name = "log1p")
    @Include("math.h")
    private static native double cLog1p(double value);

    @Unmanaged
    @Import(name = "sinh")
    @Include("math.h")
    private static native double cSinh(double value);

    @Unmanaged
    @Import(name = "cosh")
    @Include("math.h")
    private static native double cCosh(double value);

    @Unmanaged
    @Import(name = "tanh")
    @Include("math.h")
    private static native double cTanh(double value);

    @Unmanaged
    @Import(name = "hypot")
    @Include("math.h")
    private static native double cHypot(double x, double y);

    @Unmanaged
    @Import(name = "pow")
    @Include("math.h")
    private static native double cPow(double base, double exponent);

    @Unmanaged
    @Import(name = "remainder")
    @Include("math.h")
    private static native double cRemainder(double dividend, double divisor);

    @Unmanaged
    @Import(name = "scalbn")
    @Include("math.h")
    private static native double cScalbn(double value, int exponent);
}
