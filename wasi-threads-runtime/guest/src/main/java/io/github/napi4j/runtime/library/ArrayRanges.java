package io.github.napi4j.runtime.library;

import java.lang.reflect.Array;

/** {@code Arrays.copyOfRange}, which may reach beyond the end of the original and then pads. */
public final class ArrayRanges {
    private ArrayRanges() {}

    /** Replaces {@link java.util.Arrays#copyOfRange(byte[], int, int)}. */
    public static byte[] copyOfRange(byte[] original, int from, int to) {
        byte[] copy = new byte[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(short[], int, int)}. */
    public static short[] copyOfRange(short[] original, int from, int to) {
        short[] copy = new short[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(char[], int, int)}. */
    public static char[] copyOfRange(char[] original, int from, int to) {
        char[] copy = new char[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(int[], int, int)}. */
    public static int[] copyOfRange(int[] original, int from, int to) {
        int[] copy = new int[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(long[], int, int)}. */
    public static long[] copyOfRange(long[] original, int from, int to) {
        long[] copy = new long[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(float[], int, int)}. */
    public static float[] copyOfRange(float[] original, int from, int to) {
        float[] copy = new float[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(double[], int, int)}. */
    public static double[] copyOfRange(double[] original, int from, int to) {
        double[] copy = new double[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(boolean[], int, int)}. */
    public static boolean[] copyOfRange(boolean[] original, int from, int to) {
        boolean[] copy = new boolean[lengthOf(from, to)];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(Object[], int, int)}. */
    public static Object[] copyOfRange(Object[] original, int from, int to) {
        Object[] copy = (Object[]) Array.newInstance(original.getClass().getComponentType(), lengthOf(from, to));
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOfRange(Object[], int, int, Class)}. */
    public static Object[] copyOfRange(Object[] original, int from, int to, Class<?> type) {
        Object[] copy = (Object[]) Array.newInstance(type.getComponentType(), lengthOf(from, to));
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
        return copy;
    }

    /** Replaces {@link java.util.Arrays#copyOf(Object[], int, Class)}. */
    public static Object[] copyOf(Object[] original, int length, Class<?> type) {
        Object[] copy = (Object[]) Array.newInstance(type.getComponentType(), length);
        System.arraycopy(original, 0, copy, 0, Math.min(original.length, length));
        return copy;
    }

    /** What else may be wrong, the copying finds. */
    private static int lengthOf(int from, int to) {
        int length = to - from;
        if (length < 0) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        return length;
    }
}
