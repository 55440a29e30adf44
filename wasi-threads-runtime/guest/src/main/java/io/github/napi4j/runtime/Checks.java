package io.github.napi4j.runtime;

import org.teavm.interop.Unmanaged;

/** Checks that the compiler adds to code, and writes inline. */
@Unmanaged
public final class Checks {
    private Checks() {}

    /** Gives its argument back, or throws {@code ArithmeticException} when it is zero. */
    public static native int divisor(int value);

    /** As {@link #divisor(int)}. */
    public static native long divisor(long value);

    /** Does nothing with a value that had to be computed. */
    public static native void use(Object value);

    /** Throws {@code ArrayStoreException} when {@code array} cannot hold {@code value}. */
    public static native void store(Object array, Object value);
}
