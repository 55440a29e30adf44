package io.github.napi4j.runtime.internal.util;

/** Sizes of arrays that grow, and where arrays differ. */
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

    /** Where the first elements differ; -1 if they do not. */
    public static int mismatch(boolean[] a, boolean[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ, from the parts' beginning; -1 if they do not. */
    public static int mismatch(boolean[] a, int aFrom, boolean[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first elements differ; -1 if they do not. */
    public static int mismatch(byte[] a, byte[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ, from the parts' beginning; -1 if they do not. */
    public static int mismatch(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first elements differ; -1 if they do not. */
    public static int mismatch(char[] a, char[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ, from the parts' beginning; -1 if they do not. */
    public static int mismatch(char[] a, int aFrom, char[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first elements differ; -1 if they do not. */
    public static int mismatch(short[] a, short[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ, from the parts' beginning; -1 if they do not. */
    public static int mismatch(short[] a, int aFrom, short[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first elements differ; -1 if they do not. */
    public static int mismatch(int[] a, int[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ, from the parts' beginning; -1 if they do not. */
    public static int mismatch(int[] a, int aFrom, int[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first elements differ; -1 if they do not. */
    public static int mismatch(long[] a, long[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ, from the parts' beginning; -1 if they do not. */
    public static int mismatch(long[] a, int aFrom, long[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first elements differ as {@link Float#compare} sees it; -1 if they do not. */
    public static int mismatch(float[] a, float[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ as {@link Float#compare} sees it, from the parts' beginning; -1 if they do not. */
    public static int mismatch(float[] a, int aFrom, float[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (Float.compare(a[aFrom + i], b[bFrom + i]) != 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first elements differ as {@link Double#compare} sees it; -1 if they do not. */
    public static int mismatch(double[] a, double[] b, int length) {
        return mismatch(a, 0, b, 0, length);
    }

    /** Where parts differ as {@link Double#compare} sees it, from the parts' beginning; -1 if they do not. */
    public static int mismatch(double[] a, int aFrom, double[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (Double.compare(a[aFrom + i], b[bFrom + i]) != 0) {
                return i;
            }
        }
        return -1;
    }
}
