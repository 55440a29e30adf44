package io.github.napi4j.runtime.internal.misc;

/** Stands for the JDK's {@code Unsafe}: a type without an instance, since the compiler replaces all of its calls. */
public final class Unsafe {
    /** Where elements begin; like its kin, what {@code DualPivotQuicksort} hands to methods that use it only as intrinsics. */
    public static final long ARRAY_INT_BASE_OFFSET = 0;

    /** See {@link #ARRAY_INT_BASE_OFFSET}. */
    public static final long ARRAY_LONG_BASE_OFFSET = 0;

    /** See {@link #ARRAY_INT_BASE_OFFSET}. */
    public static final long ARRAY_FLOAT_BASE_OFFSET = 0;

    /** See {@link #ARRAY_INT_BASE_OFFSET}. */
    public static final long ARRAY_DOUBLE_BASE_OFFSET = 0;

    private Unsafe() {}
}
