package io.github.napi4j.bench.collector;

import io.github.napi4j.Napi;
import java.util.HashMap;
import java.util.Map;

/**
 * Loads for the collector, each of which keeps about 64 MiB alive. Most allocate about 1 GiB, and one allocation in sixteen takes
 * the place of something that was kept, so that old objects die and come to hold young ones. The others only collect.
 */
public final class Load {
    private static final int LIVE = 64 << 20;
    private static final long ALLOCATED = 1L << 30;

    /** One allocation in so many is kept. */
    private static final int KEPT = 16;

    /** A tree of 511 nodes of 24 bytes. */
    private static final int TREE = 511 * 24;

    /** What an entry of the map takes. */
    private static final int ENTRY = 144;

    /** Full collections of a load that only collects. */
    private static final int COLLECTIONS = 15;

    private Load() {}

    /** Runs a load from its empty heap on, and returns a checksum, or the number of objects that it collects again and again. */
    @Napi
    public static int run(String load) {
        return switch (load) {
            case "trees" -> trees();
            case "map" -> map();
            case "buffers" -> buffers();
            case "full-trees" -> collectTrees();
            case "full-map" -> collectMap();
            default -> throw new IllegalArgumentException("no load is called " + load);
        };
    }

    /** Where the next thing to keep goes: anywhere, but the same places on every machine. */
    private static int next(int state) {
        return state * 1664525 + 1013904223;
    }

    private static int place(int state, int places) {
        return (int) ((state >>> 8) * (long) places >>> 24);
    }

    /** Nothing but small objects: trees of 511 nodes of 24 bytes. */
    private static int trees() {
        Tree[] kept = manyTrees();
        int checksum = 0;
        int state = 1;
        for (int i = 0; i < ALLOCATED / TREE; i++) {
            Tree tree = Tree.of(8, i);
            checksum = checksum * 31 + tree.sum();
            if (i % KEPT == 0) {
                state = next(state);
                kept[place(state, kept.length)] = tree;
            }
        }
        for (Tree tree : kept) {
            checksum = checksum * 31 + tree.sum();
        }
        return checksum;
    }

    private static Tree[] manyTrees() {
        Tree[] trees = new Tree[LIVE / TREE];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = Tree.of(8, i);
        }
        return trees;
    }

    /** Objects in the order in which they are found. */
    private static int collectTrees() {
        Tree[] kept = manyTrees();
        collect();
        return kept.length * 511;
    }

    /** Objects in another order than that in which they are found, four an entry. */
    private static int collectMap() {
        Map<String, byte[]> kept = manyEntries();
        collect();
        return kept.size() * 4;
    }

    private static void collect() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
    }

    private static final class Tree {
        private final Tree left;
        private final Tree right;
        private final int value;

        private Tree(Tree left, Tree right, int value) {
            this.left = left;
            this.right = right;
            this.value = value;
        }

        static Tree of(int depth, int value) {
            return depth == 0
                    ? new Tree(null, null, value)
                    : new Tree(of(depth - 1, value + 1), of(depth - 1, value + 2), value);
        }

        int sum() {
            return left == null ? value : left.sum() * 3 + right.sum() * 5 + value;
        }
    }

    /** A cache: strings to arrays of 48 bytes, about 144 bytes an entry. */
    private static int map() {
        Map<String, byte[]> kept = manyEntries();
        int entries = kept.size();
        int checksum = 0;
        int state = 1;
        for (int i = 0; i < ALLOCATED / ENTRY; i++) {
            state = next(state);
            String key = key(place(state, entries));
            byte[] value = value(i);
            if (i % KEPT == 0) {
                kept.put(key, value);
            } else {
                checksum = checksum * 31 + kept.get(key)[0] + value[0];
            }
        }
        return checksum;
    }

    private static Map<String, byte[]> manyEntries() {
        int entries = LIVE / ENTRY;
        Map<String, byte[]> map = new HashMap<>(entries * 2);
        for (int i = 0; i < entries; i++) {
            map.put(key(i), value(i));
        }
        return map;
    }

    private static String key(int number) {
        return "key" + number;
    }

    private static byte[] value(int number) {
        byte[] value = new byte[48];
        value[0] = (byte) number;
        return value;
    }

    /** Few objects: arrays of 8,000 bytes. */
    private static int buffers() {
        int size = 8000;
        byte[][] kept = new byte[LIVE / size][];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new byte[size];
        }
        int checksum = 0;
        int state = 1;
        for (int i = 0; i < ALLOCATED / size; i++) {
            byte[] buffer = new byte[size];
            buffer[i % size] = (byte) i;
            if (i % KEPT == 0) {
                state = next(state);
                int place = place(state, kept.length);
                checksum = checksum * 31 + kept[place][i % size];
                kept[place] = buffer;
            }
        }
        return checksum;
    }
}
