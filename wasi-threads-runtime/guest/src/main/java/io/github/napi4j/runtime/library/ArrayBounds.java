package io.github.napi4j.runtime.library;

import java.util.Comparator;

/** The bounds of parts of arrays that are filled or sorted; the class library notices some of them, some of them too late. */
public final class ArrayBounds {
    private ArrayBounds() {}

    /** Before {@link java.util.Arrays#fill(long[], int, int, long)}. */
    public static void beforeFill(long[] items, int from, int to, long value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(int[], int, int, int)}. */
    public static void beforeFill(int[] items, int from, int to, int value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(short[], int, int, short)}. */
    public static void beforeFill(short[] items, int from, int to, short value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(char[], int, int, char)}. */
    public static void beforeFill(char[] items, int from, int to, char value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(byte[], int, int, byte)}. */
    public static void beforeFill(byte[] items, int from, int to, byte value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(float[], int, int, float)}. */
    public static void beforeFill(float[] items, int from, int to, float value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(double[], int, int, double)}. */
    public static void beforeFill(double[] items, int from, int to, double value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(boolean[], int, int, boolean)}. */
    public static void beforeFill(boolean[] items, int from, int to, boolean value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#fill(Object[], int, int, Object)}. */
    public static void beforeFill(Object[] items, int from, int to, Object value) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(long[], int, int)}. */
    public static void beforeSort(long[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(int[], int, int)}. */
    public static void beforeSort(int[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(short[], int, int)}. */
    public static void beforeSort(short[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(char[], int, int)}. */
    public static void beforeSort(char[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(byte[], int, int)}. */
    public static void beforeSort(byte[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(float[], int, int)}. */
    public static void beforeSort(float[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(double[], int, int)}. */
    public static void beforeSort(double[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(Object[], int, int)}. */
    public static void beforeSort(Object[] items, int from, int to) {
        check(items.length, from, to);
    }

    /** Before {@link java.util.Arrays#sort(Object[], int, int, Comparator)}. */
    public static void beforeSort(Object[] items, int from, int to, Comparator<?> order) {
        check(items.length, from, to);
    }

    private static void check(int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        if (from < 0 || to > length) {
            throw new ArrayIndexOutOfBoundsException(from < 0 ? from : to);
        }
    }
}
