package io.github.napi4j.example.memory;

import io.github.napi4j.Napi;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;

/** Puts the collector to work and tells what is left. */
public final class Memory {
    private static final Object[] KEPT = new Object[10];
    private static final Map<Integer, List<String>> TABLE = new HashMap<>();

    private Memory() {}

    private record Node(Node left, Node right) {
        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    private static Node grow(int depth) {
        return depth == 0 ? new Node(null, null) : new Node(grow(depth - 1), grow(depth - 1));
    }

    /** Grows and drops trees beside one that stays; returns the number of nodes seen. */
    @Napi
    public static int trees(int depth) {
        Node longLived = grow(depth);
        int nodes = 0;
        for (int d = 2; d <= depth; d += 2) {
            for (int i = 0; i < 1 << (depth - d); i++) {
                nodes += grow(d).count();
            }
        }
        return nodes + longLived.count();
    }

    /** Writes into a map that lives on between calls, replaces half of it, and returns a checksum of what should be there. */
    @Napi
    public static int churn(int seed, int count) {
        for (int i = 0; i < count; i++) {
            List<String> strings = TABLE.computeIfAbsent((seed + i) % 1000, key -> new ArrayList<>());
            if (strings.size() > 8) {
                strings.clear();
            }
            strings.add("value " + (seed ^ i));
        }
        int sum = 0;
        for (Map.Entry<Integer, List<String>> entry : TABLE.entrySet()) {
            for (String string : entry.getValue()) {
                sum += string.hashCode() * (entry.getKey() + 1);
            }
        }
        return sum;
    }

    /** Large arrays of every kind, most dropped at once; returns how many of those kept are intact. */
    @Napi
    public static int arrays(int rounds) {
        Object[] kept = new Object[16];
        int intact = 0;
        for (int i = 0; i < rounds; i++) {
            int length = 1000 + i * 37 % 20000;
            long[] longs = new long[length];
            int[][] table = new int[20][length / 20];
            byte[] bytes = new byte[length];
            for (int row = 0; row < 20; row++) {
                table[row][row] = i;
            }
            longs[length - 1] = i;
            bytes[length / 2] = (byte) i;
            kept[i % 16] = new Object[] {longs, table, bytes, i};
        }
        for (Object entry : kept) {
            Object[] parts = (Object[]) entry;
            int i = (Integer) parts[3];
            long[] longs = (long[]) parts[0];
            int[][] table = ((int[][]) parts[1]).clone();
            byte[] bytes = ((byte[]) parts[2]).clone();
            if (longs[longs.length - 1] == i && table[19][19] == i && bytes[bytes.length / 2] == (byte) i && longs[0] == 0) {
                intact++;
            }
        }
        return intact;
    }

    private static final class Tagged extends WeakReference<Object> {
        private final String tag;

        Tagged(Object referent, ReferenceQueue<Object> queue, String tag) {
            super(referent, queue);
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    private static Tagged tag(int i, ReferenceQueue<Object> queue) {
        Object object = new int[] {i};
        KEPT[i] = i % 2 == 0 ? object : null;
        return new Tagged(object, queue, "t" + i);
    }

    /** Ten weak references, every other one to an object that is kept, a soft and a phantom one: what a collection does to them. */
    @Napi
    public static List<String> references() throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        List<Tagged> tagged = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tagged.add(tag(i, queue));
        }
        SoftReference<Object> soft = new SoftReference<>(new int[1]);
        PhantomReference<Object> phantom = new PhantomReference<>(new int[1], queue);
        wipe(50);
        System.gc();
        List<String> report = new ArrayList<>();
        int cleared = 0;
        for (Tagged each : tagged) {
            cleared += each.get() == null ? 1 : 0;
        }
        report.add("cleared " + cleared);
        report.add("soft " + (soft.get() != null));
        TreeSet<String> queued = new TreeSet<>();
        for (Reference<?> each = queue.poll(); each != null; each = queue.poll()) {
            queued.add(each == phantom ? "phantom" : ((Tagged) each).tag());
        }
        report.add("queued " + queued);
        report.add("enqueue " + tagged.get(0).enqueue() + " " + tagged.get(0).enqueue());
        report.add("remove " + (queue.remove(1000) == tagged.get(0)) + " " + queue.remove(5));
        return report;
    }

    /** The size of a weak map of a hundred keys, five of which are kept, after a collection. */
    @Napi
    public static int weakMap() {
        WeakHashMap<Object, String> map = new WeakHashMap<>();
        fill(map);
        wipe(50);
        System.gc();
        return map.size();
    }

    private static void fill(Map<Object, String> map) {
        for (int i = 0; i < 95; i++) {
            map.put(new int[] {i}, "dropped");
        }
        // Last, for where this is taken into its caller, that one's frame may still have the last key.
        for (int i = 0; i < 10; i += 2) {
            KEPT[i] = new int[] {i};
            map.put(KEPT[i], "kept");
        }
    }

    /** Overwrites what calls before have left on the stack. */
    private static int wipe(int depth) {
        return depth == 0 ? 0 : 1 + wipe(depth - 1);
    }

    /** Fills the heap until it is full, then frees it; returns the mebibytes that fitted. */
    @Napi
    public static int runOut() {
        List<byte[]> hog = new ArrayList<>();
        try {
            while (true) {
                hog.add(new byte[1 << 20]);
            }
        } catch (OutOfMemoryError e) {
            return hog.size();
        }
    }

    /** The same with a linked list of small objects; returns the thousands of nodes that fitted. */
    @Napi
    public static int runOutOfSmall() {
        Node chain = null;
        int nodes = 0;
        try {
            while (true) {
                chain = new Node(chain, null);
                nodes++;
            }
        } catch (OutOfMemoryError e) {
            return nodes / 1000;
        }
    }

    /** An array that cannot be had; the message that says so. */
    @Napi
    public static String tooLarge() {
        try {
            return "got " + new long[Integer.MAX_VALUE].length;
        } catch (OutOfMemoryError e) {
            return "OutOfMemoryError";
        }
    }

    /** Identity hashes and locks of the same objects; true if neither disturbs the other. */
    @Napi
    public static boolean hashesAndLocks() {
        Object[] objects = new Object[1000];
        int[] hashes = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = new Object();
            if (i % 2 == 0) {
                hashes[i] = System.identityHashCode(objects[i]);
            }
            synchronized (objects[i]) {
                if (i % 3 == 0) {
                    hashes[i] = objects[i].hashCode();
                }
                if (!Thread.holdsLock(objects[i])) {
                    return false;
                }
            }
        }
        System.gc();
        for (int i = 0; i < objects.length; i++) {
            if (hashes[i] != 0 && hashes[i] != objects[i].hashCode()) {
                return false;
            }
            if (Thread.holdsLock(objects[i])) {
                return false;
            }
        }
        return true;
    }

    /** What the monitor methods do without the monitor, with it, and when interrupted. */
    @Napi
    public static List<String> monitors() throws InterruptedException {
        List<String> report = new ArrayList<>();
        Object lock = new Object();
        try {
            lock.notify();
        } catch (IllegalMonitorStateException e) {
            report.add("not owner");
        }
        synchronized (lock) {
            long start = System.nanoTime();
            lock.wait(10);
            report.add(System.nanoTime() - start >= 9_000_000 ? "waited" : "too early");
            Thread.currentThread().interrupt();
            try {
                lock.wait(1000);
            } catch (InterruptedException e) {
                report.add("interrupted " + Thread.interrupted());
            }
        }
        return report;
    }

    /** Thread-local values before and after setting and removing. */
    @Napi
    public static List<Integer> threadLocals() {
        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 1);
        List<Integer> seen = new ArrayList<>();
        seen.add(local.get());
        local.set(2);
        System.gc();
        seen.add(local.get());
        local.remove();
        seen.add(local.get());
        return seen;
    }

    /** Bytes the heap holds, minus those of them that are free. */
    @Napi
    public static double usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
