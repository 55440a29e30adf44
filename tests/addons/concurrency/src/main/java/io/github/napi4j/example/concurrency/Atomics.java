package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** java.util.concurrent.atomic and VarHandle: no update is lost, none is seen twice. */
public final class Atomics {
    private static final int MEMBERS = 4;
    private static final int STEPS = 20;

    private Atomics() {}

    /** Counters of every kind. */
    @Napi
    public static List<String> atomicCounters(int rounds) throws Exception {
        AtomicInteger ints = new AtomicInteger();
        AtomicLong longs = new AtomicLong();
        AtomicInteger functional = new AtomicInteger();
        AtomicInteger largest = new AtomicInteger();
        AtomicIntegerArray intItems = new AtomicIntegerArray(3);
        AtomicLongArray longItems = new AtomicLongArray(3);
        LongAdder adder = new LongAdder();
        DoubleAdder doubles = new DoubleAdder();
        LongAccumulator max = new LongAccumulator(Math::max, Long.MIN_VALUE);
        DoubleAccumulator min = new DoubleAccumulator(Math::min, Double.MAX_VALUE);
        Crew.run(MEMBERS, rounds, (member, round) -> {
            for (int i = 0; i < STEPS; i++) {
                ints.incrementAndGet();
                longs.addAndGet(1L << 33);
                functional.updateAndGet(value -> value + 2);
                largest.accumulateAndGet(round * STEPS + i, Math::max);
                intItems.getAndIncrement(i % 3);
                longItems.getAndAdd(i % 3, -5);
                adder.increment();
                doubles.add(0.5);
                max.accumulate(round * 100L + member * STEPS + i);
                min.accumulate(-round - i);
            }
        });
        long total = (long) rounds * MEMBERS * STEPS;
        return List.of(
                "AtomicInteger " + (ints.get() == total),
                "AtomicLong " + (longs.get() == total << 33),
                "updateAndGet " + (functional.get() == 2 * total),
                "accumulateAndGet " + (largest.get() == rounds * STEPS - 1),
                "AtomicIntegerArray " + (intItems.get(0) + intItems.get(1) + intItems.get(2) == total),
                "AtomicLongArray " + (longItems.get(0) + longItems.get(1) + longItems.get(2) == -5 * total),
                "LongAdder " + (adder.sum() == total) + " " + (adder.sumThenReset() == total) + " " + adder.sum(),
                "DoubleAdder " + (doubles.sum() == total / 2.0),
                "LongAccumulator " + (max.get() == (rounds - 1) * 100L + MEMBERS * STEPS - 1),
                "DoubleAccumulator " + (min.get() == -rounds - STEPS + 2));
    }

    private static final class Fields {
        volatile int number;
        volatile long wide;
        volatile String text = "";
        int plain;
        boolean flag;
        byte small;
        short medium;
        char letter;
        float single;
        double real;
        Object object;
        static int shared;
    }

    private static final AtomicIntegerFieldUpdater<Fields> NUMBER =
            AtomicIntegerFieldUpdater.newUpdater(Fields.class, "number");
    private static final AtomicLongFieldUpdater<Fields> WIDE = AtomicLongFieldUpdater.newUpdater(Fields.class, "wide");
    private static final AtomicReferenceFieldUpdater<Fields, String> TEXT =
            AtomicReferenceFieldUpdater.newUpdater(Fields.class, String.class, "text");

    /** Field updaters, and what they refuse. */
    @Napi
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static List<String> fieldUpdaters(int rounds) throws Exception {
        Fields fields = new Fields();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            NUMBER.incrementAndGet(fields);
            WIDE.addAndGet(fields, 1L << 32);
            TEXT.updateAndGet(fields, text -> text.length() == 7 ? "" : text + member);
        });
        return List.of(
                "int " + (fields.number == rounds * MEMBERS),
                "long " + (fields.wide == (long) rounds * MEMBERS << 32),
                "text " + (fields.text.length() == rounds * MEMBERS % 8),
                "getAndSet " + NUMBER.getAndSet(fields, -1) / Math.max(1, rounds) + " " + fields.number,
                "not volatile " + thrown(() -> AtomicIntegerFieldUpdater.newUpdater(Fields.class, "plain")),
                "other class " + thrown(() -> ((AtomicIntegerFieldUpdater) NUMBER).get("text")),
                "other value " + thrown(() -> ((AtomicReferenceFieldUpdater) TEXT).set(fields, 1)),
                "no such field " + thrown(() -> AtomicLongFieldUpdater.newUpdater(Fields.class, "nothing")));
    }

    interface Action {
        void run() throws Throwable;
    }

    static String thrown(Action action) {
        try {
            action.run();
            return "nothing thrown";
        } catch (Throwable e) {
            return e.getClass().getSimpleName();
        }
    }

    private static final VarHandle PLAIN;
    private static final VarHandle FLAG;
    private static final VarHandle SMALL;
    private static final VarHandle MEDIUM;
    private static final VarHandle LETTER;
    private static final VarHandle SINGLE;
    private static final VarHandle REAL;
    private static final VarHandle OBJECT;
    private static final VarHandle SHARED;
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
    private static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            PLAIN = lookup.findVarHandle(Fields.class, "plain", int.class);
            FLAG = lookup.findVarHandle(Fields.class, "flag", boolean.class);
            SMALL = lookup.findVarHandle(Fields.class, "small", byte.class);
            MEDIUM = lookup.findVarHandle(Fields.class, "medium", short.class);
            LETTER = lookup.findVarHandle(Fields.class, "letter", char.class);
            SINGLE = lookup.findVarHandle(Fields.class, "single", float.class);
            REAL = lookup.findVarHandle(Fields.class, "real", double.class);
            OBJECT = lookup.findVarHandle(Fields.class, "object", Object.class);
            SHARED = lookup.findStaticVarHandle(Fields.class, "shared", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** VarHandles of every kind of variable. */
    @Napi
    public static List<String> varHandles(int rounds) throws Exception {
        Fields fields = new Fields();
        int[] ints = new int[2];
        long[] longs = new long[2];
        byte[] bytes = new byte[4];
        String[] strings = {"", ""};
        SHARED.setVolatile(0);
        AtomicInteger taken = new AtomicInteger();
        Crew.run(
                MEMBERS,
                rounds,
                (member, round) -> {
                    PLAIN.getAndAdd(fields, 1);
                    if (FLAG.compareAndSet(fields, false, true)) {
                        taken.incrementAndGet();
                    }
                    SMALL.getAndAdd(fields, (byte) 1);
                    MEDIUM.getAndAdd(fields, (short) 3);
                    LETTER.getAndAdd(fields, (char) 1);
                    SINGLE.getAndAdd(fields, 0.25f);
                    REAL.getAndAdd(fields, 0.5);
                    OBJECT.compareAndSet(fields, null, member);
                    SHARED.getAndBitwiseOr(1 << round % 31);
                    INTS.getAndAdd(ints, member & 1, 1);
                    LONGS.getAndAdd(longs, member & 1, 1L << 40);
                    BYTES.getAndAdd(bytes, member, (byte) 1);
                    String seen;
                    do {
                        seen = (String) STRINGS.getVolatile(strings, 1);
                    } while (!STRINGS.compareAndSet(strings, 1, seen, seen.length() > 5 ? "" : seen + "x"));
                },
                round -> {
                    Crew.expect(taken.getAndSet(0) == 1 && (boolean) FLAG.getAcquire(fields), "flag");
                    FLAG.setRelease(fields, false);
                    Crew.expect(fields.object instanceof Integer, fields.object);
                    OBJECT.setVolatile(fields, (Object) null);
                });
        int total = rounds * MEMBERS;
        return List.of(
                "int " + ((int) PLAIN.getOpaque(fields) == total),
                "byte " + (fields.small == (byte) total),
                "short " + (fields.medium == (short) (3 * total)),
                "char " + (fields.letter == (char) total),
                "float " + (fields.single == total * 0.25f),
                "double " + (fields.real == total * 0.5),
                "static " + ((int) SHARED.getVolatile() == (rounds >= 31 ? -1 >>> 1 : (1 << rounds) - 1)),
                "int[] " + (ints[0] == total / 2 && ints[1] == total / 2),
                "long[] " + (longs[0] == (long) total / 2 << 40),
                "byte[] " + (bytes[0] == (byte) rounds && bytes[3] == (byte) rounds),
                "String[] " + strings[0].isEmpty() + " " + (strings[1].length() == total % 7),
                "exchange " + (int) PLAIN.compareAndExchange(fields, total, 7) / Math.max(1, total) + " "
                        + (int) PLAIN.get(fields),
                "null " + thrown(() -> PLAIN.getVolatile((Fields) null)),
                "index " + thrown(() -> INTS.getVolatile(ints, 2)));
    }

    /** References that change hands: each value has one taker. */
    @Napi
    public static List<String> atomicReferences(int rounds) throws Exception {
        AtomicReference<Integer> reference = new AtomicReference<>(0);
        AtomicReferenceArray<Integer> items = new AtomicReferenceArray<>(new Integer[] {0, 0});
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
        AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("a", false);
        AtomicBoolean latch = new AtomicBoolean();
        AtomicInteger[] won = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        Crew.run(
                MEMBERS,
                rounds,
                (member, round) -> {
                    Integer seen;
                    do {
                        seen = reference.get();
                    } while (!reference.compareAndSet(seen, Integer.valueOf(seen + 1)));
                    items.updateAndGet(member & 1, value -> value + 1);
                    if (stamped.compareAndSet("a", "a", round, round + 1)) {
                        won[0].incrementAndGet();
                    }
                    if (marked.attemptMark("a", true)) {
                        marked.compareAndSet("a", "a", true, true);
                    }
                    if (latch.compareAndSet(false, true)) {
                        won[1].incrementAndGet();
                    }
                },
                round -> {
                    Crew.expect(marked.isMarked(), "unmarked");
                    marked.set("a", false);
                    Crew.expect(latch.getAndSet(false), "open");
                });
        return List.of(
                "AtomicReference " + (reference.get() == rounds * MEMBERS),
                "AtomicReferenceArray "
                        + (items.get(0) == rounds * MEMBERS / 2 && items.get(1).equals(items.get(0))),
                "AtomicStampedReference " + (won[0].get() == rounds) + " " + (stamped.getStamp() == rounds),
                "AtomicBoolean " + (won[1].get() == rounds),
                "plain " + reference.getPlain().equals(reference.getAcquire()) + " "
                        + (reference.compareAndExchange(-1, -2) == rounds * MEMBERS));
    }
}
