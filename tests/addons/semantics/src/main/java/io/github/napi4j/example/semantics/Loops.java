package io.github.napi4j.example.semantics;

/** Loops whose turns fit in a strip between two polls, and loops that do not, up to the ends of their counters' types. */
final class Loops {
    private static final int[] WAYS = {0, 1, 2, 3, 63, 64, 1023, 1024, 1025, 2047, 2048, 2049, 5000};

    private Loops() {}

    static void report() {
        int[] starts = {0, 1, -7, -1024, Integer.MIN_VALUE, Integer.MIN_VALUE + 1000, Integer.MAX_VALUE - 5000};
        for (int from : starts) {
            for (int way : WAYS) {
                int to = from + way;
                String name = from + " to " + to;
                Semantics.show(name, () -> up(from, to) + " " + down(from, to) + " " + upByThree(from, to) + " "
                        + closing(from, to) + " " + closingFromAbove(from, to) + " " + longUp(from, to) + " " + longClosing(from, to));
                Semantics.show(name + ", turned", () -> up(to, from) + " " + down(to, from) + " " + closing(to, from));
            }
        }
        byte[] bytes = new byte[3000];
        Semantics.show("stops early", () -> firstNonZero(bytes));
        bytes[2999] = 1;
        Semantics.show("stops late", () -> firstNonZero(bytes));
        bytes[3] = 1;
        Semantics.show("stops within a strip", () -> firstNonZero(bytes));
        Semantics.show("leaves its array", () -> sum(new int[2000], 2001));
        Semantics.show("leaves a short one", () -> sum(new int[5], 7));
        Semantics.show("nested", () -> nested(70) + " " + nested(3));
    }

    private static long up(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = sum * 31 + i;
        }
        return sum;
    }

    private static long down(int from, int to) {
        long sum = 0;
        for (int i = to; i > from; i--) {
            sum = sum * 31 + i;
        }
        return sum;
    }

    private static long upByThree(int from, int to) {
        long sum = 0;
        for (int i = from; i < to && i >= from; i += 3) {
            sum = sum * 31 + i;
        }
        return sum;
    }

    private static long closing(int from, int to) {
        long sum = 0;
        for (int low = from, high = to; low < high; low++, high--) {
            sum = sum * 31 + low * 7L + high;
        }
        return sum;
    }

    private static long closingFromAbove(int from, int to) {
        long sum = 0;
        for (int high = to, low = from; high > low; high--, low++) {
            sum = sum * 31 + low * 7L + high;
        }
        return sum;
    }

    private static long longUp(long from, long to) {
        long sum = 0;
        for (long i = from; i < to; i++) {
            sum = sum * 31 + i;
        }
        return sum;
    }

    private static long longClosing(long from, long to) {
        long sum = 0;
        for (long low = from, high = to; low < high; low++, high--) {
            sum = sum * 31 + low * 7 + high;
        }
        return sum;
    }

    private static int firstNonZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static int sum(int[] numbers, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += numbers[i] + i;
        }
        return sum;
    }

    private static long nested(int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                for (int k = 0, l = j; k < l; k++, l--) {
                    sum = sum * 31 + i + j * k - l;
                }
            }
        }
        return sum;
    }
}
