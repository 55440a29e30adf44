package io.github.napi4j.bench.programs;

/** Pancake flips over every permutation: small int arrays, reversed in place. */
final class Fannkuch {

    private Fannkuch() {}

    static int run(int size) {
        int[] order = new int[size];
        int[] stack = new int[size];
        int[] count = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int most = 0;
        int checksum = 0;
        int permutation = 0;
        int depth = size;
        while (true) {
            for (; depth > 1; depth--) {
                count[depth - 1] = depth;
            }
            System.arraycopy(order, 0, stack, 0, size);
            int flips = flips(stack);
            most = Math.max(most, flips);
            checksum += (permutation & 1) == 0 ? flips : -flips;
            while (true) {
                if (depth == size) {
                    return checksum * 100 + most;
                }
                int first = order[0];
                for (int i = 0; i < depth; i++) {
                    order[i] = order[i + 1];
                }
                order[depth] = first;
                if (--count[depth] > 0) {
                    break;
                }
                depth++;
            }
            permutation++;
        }
    }

    private static int flips(int[] stack) {
        int flips = 0;
        for (int top = stack[0]; top != 0; top = stack[0]) {
            for (int low = 0, high = top; low < high; low++, high--) {
                int swapped = stack[low];
                stack[low] = stack[high];
                stack[high] = swapped;
            }
            flips++;
        }
        return flips;
    }
}
