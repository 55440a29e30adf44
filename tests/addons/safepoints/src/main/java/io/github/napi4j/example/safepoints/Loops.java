package io.github.napi4j.example.safepoints;

import io.github.napi4j.Napi;

/** Loops that nothing but the change of a flag ends, on a thread of their own, while this one collects. */
public final class Loops {
    private static final int COLLECTIONS = 10;

    private static volatile boolean running;
    private static volatile boolean stop;
    private static volatile long result;

    private Loops() {}

    /** Runs a loop while others collect, then ends it; true if it computed what it should. */
    @Napi
    public static boolean survives(String loop) {
        running = false;
        stop = false;
        result = -1;
        Thread thread = new Thread(() -> result = run(loop));
        thread.start();
        while (!running) {
            Thread.yield();
        }
        int[][] garbage = new int[64][];
        for (int i = 0; i < COLLECTIONS * garbage.length; i++) {
            garbage[i % garbage.length] = new int[256];
            if (i % garbage.length == 0) {
                System.gc();
            }
        }
        stop = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return result == 1;
    }

    private static long run(String loop) {
        return switch (loop) {
            case "volatile flag" -> volatileFlag();
            case "counted" -> counted(0, Long.MAX_VALUE);
            case "counted down" -> countedDown(Integer.MAX_VALUE);
            case "counted by a variable" -> countedBy(3, Long.MAX_VALUE);
            case "counted by nothing" -> countedBy(0, 1);
            case "past the largest int" -> wrapping(Integer.MAX_VALUE - 10);
            case "local condition" -> localCondition(1);
            case "nested" -> nested(1 << 20);
            case "walk" -> walk(circle(1000));
            case "array" -> array(new int[][] {ascending(5000)});
            case "array with a frame" -> arrayWithFrame(new int[][] {ascending(5000)});
            case "in try" -> inTry(new int[][] {ascending(100)});
            case "recursion" -> recursion(62) > 0 ? 1 : 0;
            default -> throw new IllegalArgumentException(loop);
        };
    }

    private static long volatileFlag() {
        running = true;
        while (!stop) {}
        return 1;
    }

    private static long counted(long from, long to) {
        running = true;
        long sum = 0;
        for (long i = from; i < to; i++) {
            sum ^= i;
            if ((i & 0xfffff) == 0xfffff && stop) {
                return sum == 0 ? 1 : 0;
            }
        }
        return sum;
    }

    private static long countedDown(int from) {
        running = true;
        int turns = 0;
        for (int i = from; i >= 0; i--) {
            turns++;
            if ((i & 0xfffff) == 0) {
                if (stop) {
                    return turns == from - i + 1 ? 1 : 0;
                }
                if (i < 1 << 28) {
                    turns -= from - i;
                    i = from;
                }
            }
        }
        return turns;
    }

    private static long countedBy(int step, long to) {
        running = true;
        long i = 0;
        long turns = 0;
        for (; i < to; i += step) {
            if ((turns++ & 0xfffff) == 0 && stop) {
                break;
            }
        }
        return i == step * (turns - 1) ? 1 : 0;
    }

    private static long wrapping(int from) {
        running = true;
        int turns = 0;
        for (int i = from; i <= Integer.MAX_VALUE; i++) {
            turns++;
            if ((i & 0xfffff) == 0 && stop) {
                return i == from + turns - 1 ? 1 : 0;
            }
        }
        return turns;
    }

    private static long localCondition(int seed) {
        running = true;
        int state = seed;
        while (state != 0) {
            state = state * 1664525 + 1013904223 | 1;
            if ((state & 0xffff0) == 0 && stop) {
                state = 0;
            }
        }
        return 1;
    }

    private static long nested(int size) {
        running = true;
        long sum = 0;
        for (int i = 0; !stop; i = i + 1 & size - 1) {
            for (int j = 0; j < 700; j++) {
                for (int k = i; k < size && k < i + j; k++) {
                    sum += k - i;
                }
            }
            if (sum != 700L * 699 * 698 / 6 && i + 700 < size) {
                return 0;
            }
            sum = 0;
        }
        return 1;
    }

    private static final class Node {
        final int value;
        Node next;

        Node(int value) {
            this.value = value;
        }
    }

    private static Node[] circle(int size) {
        Node first = new Node(0);
        Node last = first;
        for (int i = 1; i < size; i++) {
            last.next = new Node(i);
            last = last.next;
        }
        last.next = first;
        return new Node[] {first};
    }

    /** Nobody but this method's local variable knows the nodes. */
    private static long walk(Node[] box) {
        Node node = box[0];
        box[0] = null;
        running = true;
        while (!stop || node.value != 0) {
            Node next = node.next;
            if (next.value != node.value + 1 && next.value != 0) {
                return 0;
            }
            node = next;
        }
        return 1;
    }

    private static int[] ascending(int length) {
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
            values[i] = i;
        }
        return values;
    }

    private static long array(int[][] box) {
        int[] values = box[0];
        box[0] = null;
        running = true;
        long wrong = 0;
        while (!stop) {
            for (int i = 0; i < values.length; i++) {
                wrong |= values[i] ^ i;
            }
        }
        return wrong == 0 ? 1 : 0;
    }

    private static long arrayWithFrame(int[][] box) {
        int[] values = box[0];
        box[0] = null;
        running = true;
        StringBuilder wrong = new StringBuilder();
        while (!stop) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] != i) {
                    wrong.append(i);
                }
            }
        }
        return wrong.length() == 0 ? 1 : 0;
    }

    private static long inTry(int[][] box) {
        int[] values = box[0];
        box[0] = null;
        running = true;
        int caught = 0;
        for (int turn = 1; ; turn++) {
            try {
                int i = 0;
                while (!stop) {
                    i = values[i] + 1;
                }
                return caught == turn - 1 ? 1 : 0;
            } catch (ArrayIndexOutOfBoundsException e) {
                caught++;
            }
        }
    }

    private static int recursion(int depth) {
        running = true;
        return stop || depth == 0 ? 1 : Math.max(recursion(depth - 1), recursion(depth - 1));
    }
}
