package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/** Programmes that are worth several threads. */
public final class Programs {
    private static final int ITERATIONS = 50;
    private static final int STRETCH = 1000;

    /** Some milliseconds of work. */
    private static final int CROWD_ROW = 200_000;

    private Programs() {}

    /** Rows of the Mandelbrot set by several threads; a checksum of the picture. */
    @Napi
    public static int mandelbrot(int size, int threads) throws Exception {
        int[] rows = new int[size];
        AtomicInteger next = new AtomicInteger();
        Crew.run(threads, 1, (member, round) -> {
            for (int y = next.getAndIncrement(); y < size; y = next.getAndIncrement()) {
                rows[y] = row(y, size);
            }
        });
        return Arrays.hashCode(rows);
    }

    private static int row(int y, int size) {
        int hash = 0;
        double ci = 2.0 * y / size - 1;
        for (int x = 0; x < size; x++) {
            double cr = 2.0 * x / size - 1.5;
            double zr = 0;
            double zi = 0;
            int steps = 0;
            while (steps < ITERATIONS && zr * zr + zi * zi < 4) {
                double next = zr * zr - zi * zi + cr;
                zi = 2 * zr * zi + ci;
                zr = next;
                steps++;
            }
            hash = hash * 31 + steps;
        }
        return hash;
    }

    /** Sorts that many numbers in a pool of its own; a checksum of their order, or -1 if they are not in order. */
    @Napi
    public static int forkJoinSort(int count, int threads) {
        int[] numbers = new int[count];
        int seed = 42;
        for (int i = 0; i < count; i++) {
            seed = seed * 1664525 + 1013904223;
            numbers[i] = seed;
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        pool.invoke(new Sort(numbers, new int[count], 0, count, false));
        pool.shutdown();
        for (int i = 1; i < count; i++) {
            if (numbers[i - 1] > numbers[i]) {
                return -1;
            }
        }
        return Arrays.hashCode(numbers);
    }

    /** Counts up to a number in steps of a lock: alone, or several threads at the same lock. */
    @Napi
    public static int synchronizedCount(int rounds, int threads) throws Exception {
        Counter counter = new Counter();
        Crew.run(threads, 1, (member, round) -> {
            for (int left = rounds / threads; left > 0; left -= STRETCH) {
                counter.add(Math.min(left, STRETCH));
            }
        });
        return counter.value;
    }

    private static final class Counter {
        private int value;

        /** Volatile, so that no compiler may take it once for several turns. */
        private volatile Object lock = new Object();

        /** A call of its own for each stretch, so that engines that compile anew between calls do. */
        void add(int times) {
            for (int i = 0; i < times; i++) {
                synchronized (lock) {
                    value++;
                }
            }
        }
    }

    /** Threads that wait for no other, all started before the first is likely to end; how many ended. */
    @Napi
    public static int crowd(int threads) throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                row(CROWD_ROW / 2, CROWD_ROW);
                ended.incrementAndGet();
            });
            thread.start();
            crowd.add(thread);
        }
        for (Thread thread : crowd) {
            thread.join();
        }
        return ended.get();
    }

    /** Threads of which each waits until all have come; how many came. */
    @Napi
    public static int meeting(int threads) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(threads);
        List<Thread> members = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread member = new Thread(() -> {
                all.countDown();
                try {
                    all.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody interrupts a member", e);
                }
            });
            member.start();
            members.add(member);
        }
        for (Thread member : members) {
            member.join();
        }
        return threads - (int) all.getCount();
    }

    /** Makes and drops as many binary trees of a depth as one has leaves; the number of their nodes. */
    @Napi
    public static int binaryTrees(int depth, int threads) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger nodes = new AtomicInteger();
        Crew.run(threads, 1, (member, round) -> {
            while (next.getAndIncrement() < 1 << depth) {
                nodes.addAndGet(Node.tree(depth).count());
            }
        });
        return nodes.get();
    }

    private static final class Node {
        private final Node left;
        private final Node right;

        private Node(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        static Node tree(int depth) {
            return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    /** Sorts a part of an array, with the result there or in another array; the halves, and their merging, in parallel. */
    private static final class Sort extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private static final int ALONE = 1 << 13;
        private final int[] numbers;
        private final int[] room;
        private final int from;
        private final int to;
        private final boolean intoRoom;

        Sort(int[] numbers, int[] room, int from, int to, boolean intoRoom) {
            this.numbers = numbers;
            this.room = room;
            this.from = from;
            this.to = to;
            this.intoRoom = intoRoom;
        }

        @Override
        protected void compute() {
            if (to - from <= ALONE) {
                Arrays.sort(numbers, from, to);
                if (intoRoom) {
                    System.arraycopy(numbers, from, room, from, to - from);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            invokeAll(
                    new Sort(numbers, room, from, middle, !intoRoom), new Sort(numbers, room, middle, to, !intoRoom));
            int[] halves = intoRoom ? numbers : room;
            new Merge(halves, from, middle, middle, to, intoRoom ? room : numbers, from).compute();
        }
    }

    /** Merges two sorted parts of an array into another array; what is long is cut at a number, and both sides are merged in parallel. */
    private static final class Merge extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private static final int ALONE = 1 << 16;
        private final int[] halves;
        private final int left;
        private final int leftEnd;
        private final int right;
        private final int rightEnd;
        private final int[] target;
        private final int at;

        Merge(int[] halves, int left, int leftEnd, int right, int rightEnd, int[] target, int at) {
            this.halves = halves;
            this.left = left;
            this.leftEnd = leftEnd;
            this.right = right;
            this.rightEnd = rightEnd;
            this.target = target;
            this.at = at;
        }

        @Override
        protected void compute() {
            if (leftEnd - left + rightEnd - right <= ALONE) {
                merge();
                return;
            }
            int leftCut = left + leftEnd >>> 1;
            int rightCut = right + rightEnd >>> 1;
            if (leftEnd - left >= rightEnd - right) {
                rightCut = firstNotBelow(halves[leftCut], right, rightEnd);
            } else {
                leftCut = firstNotBelow(halves[rightCut], left, leftEnd);
            }
            invokeAll(
                    new Merge(halves, left, leftCut, right, rightCut, target, at),
                    new Merge(
                            halves, leftCut, leftEnd, rightCut, rightEnd, target, at + leftCut - left + rightCut - right));
        }

        private void merge() {
            int first = left;
            int second = right;
            int end = at + leftEnd - left + rightEnd - right;
            for (int i = at; i < end; i++) {
                boolean takeSecond = first == leftEnd || second < rightEnd && halves[second] < halves[first];
                target[i] = halves[takeSecond ? second++ : first++];
            }
        }

        private int firstNotBelow(int number, int from, int to) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = low + high >>> 1;
                if (halves[middle] < number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
