package io.github.napi4j.bench.programs;

/** Exceptions made, thrown through several frames and a finally block, and caught by type. */
final class Exceptions {

    private static final class Odd extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int value;

        Odd(int value) {
            super("odd");
            this.value = value;
        }
    }

    private int unwound;

    private Exceptions() {}

    static int run(int rounds) {
        Exceptions program = new Exceptions();
        int checksum = 0;
        for (int i = 0; i < rounds; i++) {
            try {
                checksum += program.descend(i, i & 7);
            } catch (Odd odd) {
                checksum = checksum * 31 + odd.value;
            } catch (ArrayIndexOutOfBoundsException outside) {
                checksum ^= i;
            }
        }
        return checksum * 31 + program.unwound;
    }

    private int descend(int value, int depth) {
        try {
            if (depth > 0) {
                return descend(value, depth - 1) + 1;
            }
            if (value % 5 == 0) {
                return value;
            }
            if (value % 7 == 0) {
                int[] none = new int[0];
                return none[value];
            }
            throw new Odd(value);
        } finally {
            unwound++;
        }
    }
}
