package io.github.napi4j.runtime.library;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What {@code Arrays} has for streams and for several threads: added to the class library's, or in the place of it. */
public final class ArrayStreams {
    private static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.IMMUTABLE;

    private ArrayStreams() {}

    /** Adds {@code Arrays.spliterator}. */
    public static Spliterator<?> spliterator(@Nullable Object[] array) {
        return Spliterators.spliterator(array, CHARACTERISTICS);
    }

    /** Adds {@code Arrays.spliterator} of a range. */
    public static Spliterator<?> spliterator(@Nullable Object[] array, int from, int to) {
        return Spliterators.spliterator(array, from, to, CHARACTERISTICS);
    }

    /** Replaces {@code Arrays.stream}. */
    public static Stream<?> stream(@Nullable Object[] array) {
        return StreamSupport.stream(spliterator(array), false);
    }

    /** Replaces {@code Arrays.stream} of a range. */
    public static Stream<?> stream(@Nullable Object[] array, int from, int to) {
        return StreamSupport.stream(spliterator(array, from, to), false);
    }

    /** Adds {@code Arrays.spliterator}. */
    public static Spliterator.OfInt spliterator(int[] array) {
        return Spliterators.spliterator(array, CHARACTERISTICS);
    }

    /** Adds {@code Arrays.spliterator} of a range. */
    public static Spliterator.OfInt spliterator(int[] array, int from, int to) {
        return Spliterators.spliterator(array, from, to, CHARACTERISTICS);
    }

    /** Replaces {@code Arrays.stream}. */
    public static IntStream stream(int[] array) {
        return StreamSupport.intStream(spliterator(array), false);
    }

    /** Replaces {@code Arrays.stream} of a range. */
    public static IntStream stream(int[] array, int from, int to) {
        return StreamSupport.intStream(spliterator(array, from, to), false);
    }

    /** Adds {@code Arrays.spliterator}. */
    public static Spliterator.OfLong spliterator(long[] array) {
        return Spliterators.spliterator(array, CHARACTERISTICS);
    }

    /** Adds {@code Arrays.spliterator} of a range. */
    public static Spliterator.OfLong spliterator(long[] array, int from, int to) {
        return Spliterators.spliterator(array, from, to, CHARACTERISTICS);
    }

    /** Replaces {@code Arrays.stream}. */
    public static LongStream stream(long[] array) {
        return StreamSupport.longStream(spliterator(array), false);
    }

    /** Replaces {@code Arrays.stream} of a range. */
    public static LongStream stream(long[] array, int from, int to) {
        return StreamSupport.longStream(spliterator(array, from, to), false);
    }

    /** Adds {@code Arrays.spliterator}. */
    public static Spliterator.OfDouble spliterator(double[] array) {
        return Spliterators.spliterator(array, CHARACTERISTICS);
    }

    /** Adds {@code Arrays.spliterator} of a range. */
    public static Spliterator.OfDouble spliterator(double[] array, int from, int to) {
        return Spliterators.spliterator(array, from, to, CHARACTERISTICS);
    }

    /** Replaces {@code Arrays.stream}. */
    public static DoubleStream stream(double[] array) {
        return StreamSupport.doubleStream(spliterator(array), false);
    }

    /** Replaces {@code Arrays.stream} of a range. */
    public static DoubleStream stream(double[] array, int from, int to) {
        return StreamSupport.doubleStream(spliterator(array, from, to), false);
    }

    /** Adds {@code Arrays.parallelSetAll}. */
    public static void parallelSetAll(@Nullable Object[] array, IntFunction<?> generator) {
        IntStream.range(0, array.length).parallel().forEach(i -> array[i] = generator.apply(i));
    }

    /** Adds {@code Arrays.parallelSetAll}. */
    public static void parallelSetAll(int[] array, IntUnaryOperator generator) {
        IntStream.range(0, array.length).parallel().forEach(i -> array[i] = generator.applyAsInt(i));
    }

    /** Adds {@code Arrays.parallelSetAll}. */
    public static void parallelSetAll(long[] array, IntToLongFunction generator) {
        IntStream.range(0, array.length).parallel().forEach(i -> array[i] = generator.applyAsLong(i));
    }

    /** Adds {@code Arrays.parallelSetAll}. */
    public static void parallelSetAll(double[] array, IntToDoubleFunction generator) {
        IntStream.range(0, array.length).parallel().forEach(i -> array[i] = generator.applyAsDouble(i));
    }

    /** Adds {@code Arrays.parallelSort}. */
    public static void parallelSort(int[] array) {
        ParallelSort.of(array, 0, array.length).run();
    }

    /** Adds {@code Arrays.parallelSort}. */
    public static void parallelSort(long[] array) {
        ParallelSort.of(array, 0, array.length).run();
    }

    /** Adds {@code Arrays.parallelSort}. */
    public static void parallelSort(double[] array) {
        ParallelSort.of(array, 0, array.length).run();
    }

    /** Adds {@code Arrays.parallelSort}. */
    public static void parallelSort(Comparable<?>[] array) {
        ParallelSort.of(array, 0, array.length, null).run();
    }

    /** Adds {@code Arrays.parallelSort}. */
    @SuppressWarnings("unchecked")
    public static void parallelSort(Object[] array, @Nullable Comparator<?> order) {
        ParallelSort.of(array, 0, array.length, (Comparator<Object>) order).run();
    }
}
