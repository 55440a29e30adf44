package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Litmus tests of the memory model: outcomes that Java forbids, counted.
 *
 * <p>Each test runs over batches of fresh variables, so that the threads meet in as many of them as possible.
 */
public final class Litmus {
    private static final int BATCH = 2_000;

    private Litmus() {}

    private static final class Cell {
        volatile int x;
        volatile int y;
        int plain;
        int result0;
        int result1;
        int result2;
        int result3;
        volatile long wide;
        Holder holder;
        volatile Holder published;
    }

    private static final class Holder {
        final int number;
        final int[] items;

        Holder(int number) {
            this.number = number;
            items = new int[] {number, number};
        }
    }

    private interface Actor {
        void run(Cell cell);
    }

    private interface Outcome {
        boolean isForbidden(Cell cell);
    }

    private static String count(String name, int rounds, Outcome forbidden, Actor... actors) throws Exception {
        Cell[] cells = new Cell[BATCH];
        AtomicInteger seen = new AtomicInteger();
        renew(cells);
        Crew.run(
                actors.length,
                Math.max(1, rounds / BATCH),
                (member, round) -> {
                    for (Cell cell : cells) {
                        actors[member].run(cell);
                    }
                },
                round -> {
                    for (Cell cell : cells) {
                        if (forbidden.isForbidden(cell)) {
                            seen.incrementAndGet();
                        }
                    }
                    renew(cells);
                });
        return name + " " + seen.get();
    }

    private static void renew(Cell[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Cell();
        }
    }

    /** Each test's name and how often it saw what must not be. */
    @Napi
    public static List<String> litmus(int rounds) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(count(
                "store buffering",
                rounds,
                cell -> cell.result0 == 0 && cell.result1 == 0,
                cell -> {
                    cell.x = 1;
                    cell.result0 = cell.y;
                },
                cell -> {
                    cell.y = 1;
                    cell.result1 = cell.x;
                }));
        lines.add(count(
                "message passing",
                rounds,
                cell -> cell.result0 == 1 && cell.result1 == 0,
                cell -> {
                    cell.plain = 1;
                    cell.x = 1;
                },
                cell -> {
                    cell.result0 = cell.x;
                    cell.result1 = cell.plain;
                }));
        lines.add(count(
                "load buffering",
                rounds,
                cell -> cell.result0 == 1 && cell.result1 == 1,
                cell -> {
                    cell.result0 = cell.x;
                    cell.y = 1;
                },
                cell -> {
                    cell.result1 = cell.y;
                    cell.x = 1;
                }));
        lines.add(count(
                "independent reads of independent writes",
                rounds,
                cell -> cell.result0 == 1 && cell.result1 == 0 && cell.result2 == 1 && cell.result3 == 0,
                cell -> cell.x = 1,
                cell -> cell.y = 1,
                cell -> {
                    cell.result0 = cell.x;
                    cell.result1 = cell.y;
                },
                cell -> {
                    cell.result2 = cell.y;
                    cell.result3 = cell.x;
                }));
        lines.add(count(
                "coherence",
                rounds,
                cell -> cell.result0 > cell.result1,
                cell -> {
                    cell.x = 1;
                    cell.x = 2;
                },
                cell -> {
                    cell.result0 = cell.x;
                    cell.result1 = cell.x;
                }));
        lines.add(count(
                "final fields", rounds, cell -> cell.result0 != 0, cell -> cell.holder = new Holder(7), cell -> {
                    Holder holder = cell.holder;
                    if (holder != null && (holder.number != 7 || holder.items[1] != 7)) {
                        cell.result0 = 1;
                    }
                }));
        lines.add(count(
                "long tearing",
                rounds,
                cell -> cell.result0 != 0,
                cell -> {
                    cell.wide = -1;
                    cell.wide = 0;
                },
                cell -> {
                    long seen = cell.wide;
                    if (seen != 0 && seen != -1) {
                        cell.result0 = 1;
                    }
                }));
        lines.add(count(
                "double-checked locking",
                rounds,
                cell -> cell.result0 != 7 || cell.result1 != 7 || cell.result2 != 1,
                cell -> cell.result0 = instance(cell).items[1],
                cell -> cell.result1 = instance(cell).items[1]));
        lines.add(count(
                "monitors",
                rounds,
                cell -> cell.plain != 2,
                cell -> {
                    synchronized (cell) {
                        cell.plain++;
                    }
                },
                cell -> {
                    synchronized (cell) {
                        cell.plain++;
                    }
                }));
        lines.add(bytes(rounds));
        lines.add(classes());
        return lines;
    }

    private static Holder instance(Cell cell) {
        Holder known = cell.published;
        if (known == null) {
            synchronized (cell) {
                known = cell.published;
                if (known == null) {
                    known = new Holder(7);
                    cell.result2++;
                    cell.published = known;
                }
            }
        }
        return known;
    }

    /** Neighbouring items of one array belong to different threads. */
    private static String bytes(int rounds) throws Exception {
        byte[] bytes = new byte[64];
        boolean[] flags = new boolean[64];
        char[] chars = new char[64];
        AtomicInteger torn = new AtomicInteger();
        Crew.run(2, Math.max(1, rounds / BATCH), (member, round) -> {
            for (int i = 0; i < BATCH; i++) {
                int at = (i * 2 + member) % 64;
                bytes[at]++;
                flags[at] = !flags[at];
                chars[at]++;
            }
        });
        int batches = Math.max(1, rounds / BATCH);
        for (int i = 0; i < 64; i++) {
            int writes = batches * (BATCH / 32 + (i / 2 < BATCH % 32 ? 1 : 0));
            if (bytes[i] != (byte) writes || flags[i] != (writes % 2 != 0) || chars[i] != (char) writes) {
                torn.incrementAndGet();
            }
        }
        return "word tearing " + torn.get();
    }

    private static final AtomicInteger INITIALIZED = new AtomicInteger();

    /** An initializer that takes its time. */
    private static int[] slow() {
        int[] items = new int[500];
        for (int i = 0; i < items.length; i++) {
            items[i] = i + 1;
            Thread.yield();
        }
        INITIALIZED.incrementAndGet();
        return items;
    }

    private static final class First {
        static final int[] ITEMS = slow();
    }

    private static final class Second {
        static final int[] ITEMS = slow();
    }

    private static final class Third {
        static final int[] ITEMS = slow();
    }

    private static final class Failing {
        static final int[] ITEMS = failing();

        private static int[] failing() {
            slow();
            throw new IllegalStateException("no class");
        }
    }

    private static final class Left {
        static final int SELF = slow().length;
        static final int OTHER = Right.SELF;
    }

    private static final class Right {
        static final int SELF = slow().length;
    }

    private static String failed = "";

    /** Classes that four threads need at once; only the first call of a process sees them uninitialized. */
    private static String classes() throws Exception {
        AtomicInteger wrong = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        boolean fresh = failed.isEmpty();
        Crew.run(4, 1, (member, round) -> {
            int sum = First.ITEMS[499] + Second.ITEMS[499] + Third.ITEMS[499];
            wrong.addAndGet(sum == 1500 ? 0 : 1);
            wrong.addAndGet((member % 2 == 0 ? Left.OTHER : Right.SELF) == 500 ? 0 : 1);
            try {
                wrong.addAndGet(Failing.ITEMS[0]);
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                errors.incrementAndGet();
            }
        });
        if (fresh) {
            failed = "class initialization " + wrong.get() + " " + INITIALIZED.get() + " " + errors.get();
        }
        return failed;
    }
}
