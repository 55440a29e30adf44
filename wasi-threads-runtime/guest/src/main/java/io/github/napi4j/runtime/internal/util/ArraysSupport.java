package io.github.napi4j.runtime.internal.util;

/** Sizes of arrays that grow. */
public final class ArraysSupport {
    /** Longest array that every virtual machine makes. */
    public static final int SOFT_MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    private ArraysSupport() {}

    /** At least {@code minGrowth} more than {@code oldLength}, and {@code prefGrowth} more if that can be had. */
    public static int newLength(int oldLength, int minGrowth, int prefGrowth) {
        long preferred = (long) oldLength + Math.max(minGrowth, prefGrowth);
        if (preferred <= SOFT_MAX_ARRAY_LENGTH) {
            return (int) preferred;
        }
        long least = (long) oldLength + minGrowth;
        if (least > Integer.MAX_VALUE) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        return (int) Math.max(least, SOFT_MAX_ARRAY_LENGTH);
    }

    /** Reverses an array in place. */
    public static <T> T[] reverse(T[] array) {
        for (int i = 0, j = array.length - 1; i < j; i++, j--) {
            T swapped = array[i];
            array[i] = array[j];
            array[j] = swapped;
        }
        return array;
    }
}
