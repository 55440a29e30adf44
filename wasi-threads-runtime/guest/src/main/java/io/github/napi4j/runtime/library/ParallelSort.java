package io.github.napi4j.runtime.library;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import org.jspecify.annotations.Nullable;

/** A stable merge sort in the common pool: halves are sorted by tasks of their own down to a size worth a task. */
final class ParallelSort extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    private static final int WORTH_A_TASK = 1 << 13;

    private final transient Items items;
    private final int from;
    private final int to;
    private final int grain;

    private ParallelSort(Items items, int from, int to, int grain) {
        this.items = items;
        this.from = from;
        this.to = to;
        this.grain = grain;
    }

    /** What is sorted, with room for merging. */
    private interface Items {
        void sort(int from, int to);

        /** Merges two neighbouring sorted ranges. */
        void merge(int from, int middle, int to);
    }

    static Runnable of(int[] array, int from, int to) {
        return start(new Ints(array), from, to);
    }

    static Runnable of(long[] array, int from, int to) {
        return start(new Longs(array), from, to);
    }

    static Runnable of(double[] array, int from, int to) {
        return start(new Doubles(array), from, to);
    }

    static Runnable of(Object[] array, int from, int to, @Nullable Comparator<Object> order) {
        return start(new Objects(array, order), from, to);
    }

    private static Runnable start(Items items, int from, int to) {
        int parallelism = ForkJoinPool.getCommonPoolParallelism();
        if (to - from <= WORTH_A_TASK || parallelism <= 1) {
            return () -> items.sort(from, to);
        }
        int grain = Math.max(WORTH_A_TASK, (to - from) / (parallelism * 4));
        return () -> new ParallelSort(items, from, to, grain).invoke();
    }

    @Override
    protected void compute() {
        if (to - from <= grain) {
            items.sort(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        invokeAll(new ParallelSort(items, from, middle, grain), new ParallelSort(items, middle, to, grain));
        items.merge(from, middle, to);
    }

    private static final class Ints implements Items {
        private final int[] array;
        private final int[] room;

        Ints(int[] array) {
            this.array = array;
            room = new int[array.length];
        }

        @Override
        public void sort(int from, int to) {
            Arrays.sort(array, from, to);
        }

        @Override
        public void merge(int from, int middle, int to) {
            System.arraycopy(array, from, room, from, middle - from);
            int left = from;
            int right = middle;
            for (int at = from; left < middle; at++) {
                array[at] = right < to && array[right] < room[left] ? array[right++] : room[left++];
            }
        }
    }

    private static final class Longs implements Items {
        private final long[] array;
        private final long[] room;

        Longs(long[] array) {
            this.array = array;
            room = new long[array.length];
        }

        @Override
        public void sort(int from, int to) {
            Arrays.sort(array, from, to);
        }

        @Override
        public void merge(int from, int middle, int to) {
            System.arraycopy(array, from, room, from, middle - from);
            int left = from;
            int right = middle;
            for (int at = from; left < middle; at++) {
                array[at] = right < to && array[right] < room[left] ? array[right++] : room[left++];
            }
        }
    }

    private static final class Doubles implements Items {
        private final double[] array;
        private final double[] room;

        Doubles(double[] array) {
            this.array = array;
            room = new double[array.length];
        }

        @Override
        public void sort(int from, int to) {
            Arrays.sort(array, from, to);
        }

        @Override
        public void merge(int from, int middle, int to) {
            System.arraycopy(array, from, room, from, middle - from);
            int left = from;
            int right = middle;
            for (int at = from; left < middle; at++) {
                boolean takeRight = right < to && Double.compare(array[right], room[left]) < 0;
                array[at] = takeRight ? array[right++] : room[left++];
            }
        }
    }

    private static final class Objects implements Items {
        private final Object[] array;
        private final Object[] room;
        private final @Nullable Comparator<Object> order;

        Objects(Object[] array, @Nullable Comparator<Object> order) {
            this.array = array;
            this.order = order;
            room = new Object[array.length];
        }

        @Override
        public void sort(int from, int to) {
            Arrays.sort(array, from, to, order);
        }

        @Override
        public void merge(int from, int middle, int to) {
            System.arraycopy(array, from, room, from, middle - from);
            int left = from;
            int right = middle;
            for (int at = from; left < middle; at++) {
                boolean takeRight = right < to && compare(array[right], room[left]) < 0;
                array[at] = takeRight ? array[right++] : room[left++];
            }
        }

        @SuppressWarnings("unchecked")
        private int compare(Object a, Object b) {
            return order != null ? order.compare(a, b) : ((Comparable<Object>) a).compareTo(b);
        }
    }
}
