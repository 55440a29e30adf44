package io.github.napi4j.example.semantics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;

/** Maps, sets and queues: their orders, what their views do, and what changes under an iterator. */
final class Tables {
    private Tables() {}

    /** All of one hash but the last digit. */
    private record Colliding(int number) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return number % 4;
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(number, other.number);
        }
    }

    static void report() {
        orders();
        maps();
        sortedMaps();
        queues();
        changes();
    }

    private static void orders() {
        for (int size : new int[] {1, 10, 13, 50, 200, 1_000}) {
            Map<Object, Integer> map = new HashMap<>();
            Map<Object, Integer> table = new Hashtable<>();
            Map<Colliding, Integer> colliding = new HashMap<>();
            Random random = new Random(size);
            for (int i = 0; i < size; i++) {
                map.put("key " + random.nextInt(10_000), i);
                map.put(random.nextInt(), i);
                map.put(random.nextDouble(), i);
                map.put((char) random.nextInt(500), i);
                table.put("k" + random.nextInt(1_000), i);
                colliding.put(new Colliding(random.nextInt(size * 2)), i);
            }
            for (int i = 0; i < size / 3; i++) {
                map.remove("key " + random.nextInt(10_000));
                colliding.remove(new Colliding(random.nextInt(size * 2)));
            }
            Semantics.show("hashed " + size, () -> map.toString());
            Semantics.show("keys " + size, () -> new HashSet<>(map.keySet()).toString());
            Semantics.show("table " + size, () -> table.toString());
            Semantics.show("colliding " + size, () -> colliding.toString());
            Semantics.show("copied " + size, () -> new HashMap<>(map).toString() + new HashMap<>(map).hashCode());
            Semantics.show("linked " + size, () -> new LinkedHashMap<>(map).keySet().toString());
        }
        Semantics.show("merged", () -> {
            Map<String, Integer> counts = new HashMap<>(4);
            for (String word : "the quick brown fox jumps over the lazy dog and the cat".split(" ")) {
                counts.merge(word, 1, Integer::sum);
                counts.computeIfAbsent(word + word.length(), String::length);
                counts.computeIfPresent("fox", (key, count) -> count > 2 ? null : count + 1);
                counts.compute("n", (key, count) -> count == null ? 1 : count + 1);
            }
            return counts;
        });
        Semantics.show("properties", () -> {
            Properties properties = new Properties();
            properties.setProperty("b", "1");
            properties.setProperty("a", "2");
            return properties.getProperty("b") + properties.getProperty("c", "none") + properties.stringPropertyNames().size();
        });
    }

    private static void maps() {
        Semantics.show("eldest", () -> {
            Map<Integer, String> cache = new LinkedHashMap<>(4, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                    return size() > 3;
                }
            };
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                cache.put(i, "v" + i);
                cache.get(Math.max(0, i - 2));
                cache.getOrDefault(i - 1, "");
                said.append(cache.keySet());
            }
            return said;
        });
        Semantics.show("null keys", () -> {
            Map<String, String> map = new HashMap<>();
            map.put(null, "a");
            map.put("b", null);
            return map + " " + map.get(null) + map.containsKey("b") + map.containsValue(null) + map.putIfAbsent("b", "c")
                    + map.getOrDefault("b", "d") + map.remove(null) + map;
        });
        Semantics.show("no null key in a table", () -> new Hashtable<>().put(null, 1));
        Semantics.show("no null key in a tree", () -> new TreeMap<>().put(null, 1));
        Semantics.show("views", () -> {
            Map<String, Integer> map = new LinkedHashMap<>();
            for (String key : "a b c d e f".split(" ")) {
                map.put(key, map.size());
            }
            map.keySet().remove("a");
            map.values().remove(3);
            map.entrySet().removeIf(entry -> entry.getKey().equals("f"));
            map.replaceAll((key, value) -> value * 10);
            map.entrySet().iterator().next().setValue(-1);
            return map + " " + map.keySet() + map.values() + map.entrySet() + map.equals(new TreeMap<>(map));
        });
        Semantics.show("set of a map", () -> new HashMap<>(Map.of("a", 1)).keySet().add("b"));
        Semantics.show("enumerated", () -> {
            EnumMap<Thread.State, Integer> map = new EnumMap<>(Thread.State.class);
            map.put(Thread.State.WAITING, 1);
            map.put(Thread.State.NEW, 2);
            return map + " " + map.containsKey(Thread.State.BLOCKED) + map.values() + map.keySet() + map.entrySet() + map.remove(Thread.State.NEW)
                    + map.equals(Map.of(Thread.State.WAITING, 1));
        });
        Semantics.show("weak", () -> {
            Map<String, Integer> map = new WeakHashMap<>();
            map.put("b", 1);
            map.put("a", 2);
            return map + " " + map.keySet() + map.values() + map.remove("a") + map.containsValue(2) + map.size();
        });
        Semantics.show("identities", () -> {
            Map<String, Integer> map = new IdentityHashMap<>();
            map.put(new String("a"), 1);
            map.put(new String("a"), 2);
            return map.size();
        });
        Semantics.show("sets", () -> {
            Collection<Integer> linked = new LinkedHashSet<>(List.of(5, 1, 4));
            linked.addAll(List.of(1, 9));
            linked.retainAll(List.of(9, 5, 7));
            return linked + " " + linked.containsAll(List.of(5)) + new HashSet<>(linked).equals(linked) + linked.hashCode();
        });
    }

    private static void sortedMaps() {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 40; i += 3) {
            map.put(i * 7 % 40, "v" + i);
        }
        for (int key : new int[] {-1, 0, 1, 20, 21, 39, 40}) {
            Semantics.show("neighbours of " + key, () -> map.floorKey(key) + " " + map.ceilingEntry(key) + " " + map.lowerKey(key) + " "
                    + map.higherEntry(key));
            Semantics.show("head of " + key, () -> map.headMap(key) + " " + map.headMap(key, true).size());
            Semantics.show("tail of " + key, () -> map.tailMap(key) + " " + map.tailMap(key, false).size());
            Semantics.show("part to " + key, () -> map.subMap(10, key));
            Semantics.show("part descending to " + key, () -> map.descendingMap().subMap(30, key));
            Semantics.show("put into part at " + key, () -> {
                TreeMap<Integer, String> copy = new TreeMap<>(map);
                copy.subMap(5, 25).put(key, "new");
                return copy;
            });
        }
        Semantics.show("ends", () -> {
            TreeMap<Integer, String> copy = new TreeMap<>(Collections.reverseOrder());
            copy.putAll(map);
            return copy.firstEntry() + " " + copy.pollFirstEntry() + copy.pollLastEntry() + copy.lastKey() + copy.descendingKeySet()
                    + copy.navigableKeySet().headSet(20, true);
        });
        Semantics.show("first of no tree", () -> new TreeMap<>().firstKey());
        Semantics.show("first entry of no tree", () -> new TreeMap<>().firstEntry());
        Semantics.show("entry is fixed", () -> map.firstEntry().setValue("x"));
        TreeSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(words, "b", "A", "a", "C", "c", "d");
        Semantics.show("words", () -> words + " " + words.floor("B") + words.ceiling("bb") + words.headSet("C") + words.tailSet("C", false)
                + words.descendingSet() + words.contains("D") + words.first() + words.last() + words.subSet("A", false, "D", true));
        Semantics.show("first of no set", () -> new TreeSet<>().first());
    }

    private static void queues() {
        Semantics.show("heap", () -> {
            PriorityQueue<Integer> queue = new PriorityQueue<>((a, b) -> Integer.compare(a % 10, b % 10));
            for (int i : new int[] {17, 3, 25, 8, 41, 12, 30, 9, 55}) {
                queue.add(i);
            }
            queue.remove(25);
            StringBuilder said = new StringBuilder(queue.toString());
            while (!queue.isEmpty()) {
                said.append(' ').append(queue.poll());
            }
            return said.append(queue.peek());
        });
        Semantics.show("deque", () -> {
            ArrayDeque<Integer> deque = new ArrayDeque<>(2);
            for (int i = 0; i < 40; i++) {
                deque.addFirst(i);
                deque.addLast(-i);
                if (i % 3 == 0) {
                    deque.pollFirst();
                }
            }
            deque.removeFirstOccurrence(-3);
            deque.removeLastOccurrence(4);
            Iterator<Integer> backwards = deque.descendingIterator();
            backwards.next();
            backwards.next();
            backwards.remove();
            return deque + " " + deque.peekFirst() + deque.peekLast() + deque.size() + deque.contains(7);
        });
        Semantics.show("no null in a deque", () -> new ArrayDeque<>().offer(null));
        Semantics.show("removed from nothing", () -> new ArrayDeque<>().removeFirst());
        Semantics.show("element of nothing", () -> new PriorityQueue<>().element());
        Semantics.show("bits", () -> {
            BitSet bits = new BitSet();
            bits.set(3, 70);
            bits.clear(10);
            bits.flip(64, 80);
            BitSet other = BitSet.valueOf(new long[] {0xf0f0L, 7});
            other.and(bits);
            return bits + " " + other + bits.cardinality() + bits.nextClearBit(3) + bits.previousSetBit(60) + bits.length() + bits.hashCode()
                    + Arrays.toString(bits.toLongArray());
        });
        Semantics.show("shuffled", () -> {
            List<Integer> list = new ArrayList<>(Collections.nCopies(20, 0));
            for (int i = 0; i < 20; i++) {
                list.set(i, i);
            }
            Collections.shuffle(list, new Random(5));
            Collections.rotate(list, 3);
            Collections.swap(list, 0, 1);
            return list + " " + Collections.max(list) + Collections.min(list) + Collections.frequency(list, 3)
                    + Collections.binarySearch(new ArrayList<>(List.of(1, 3, 5)), 4) + Collections.disjoint(list, List.of(99));
        });
        Semantics.show("unstable", () -> {
            List<String> list = new ArrayList<>();
            Random random = new Random(1);
            for (int i = 0; i < 100; i++) {
                list.add(random.nextInt(10) + ":" + i);
            }
            list.sort((a, b) -> a.charAt(0) - b.charAt(0));
            return list;
        });
    }

    private static void changes() {
        List<Collection<Integer>> kinds = List.of(new ArrayList<>(), new java.util.LinkedList<>(), new HashSet<>(), new TreeSet<>(),
                new LinkedHashSet<>(), new ArrayDeque<>(), new PriorityQueue<>(), new Vector<>());
        for (int k = 0; k < kinds.size(); k++) {
            Collection<Integer> collection = kinds.get(k);
            for (int i = 0; i < 10; i++) {
                collection.add(i);
            }
            String which = " of " + k;
            Semantics.show("added while iterated" + which, () -> {
                int seen = 0;
                for (int item : collection) {
                    seen += item;
                    if (item == 4) {
                        collection.add(50);
                    }
                }
                return seen;
            });
            Semantics.show("removed while iterated" + which, () -> {
                for (Iterator<Integer> items = collection.iterator(); items.hasNext();) {
                    if (items.next() % 3 == 0) {
                        items.remove();
                    }
                }
                return collection;
            });
            Semantics.show("removed twice" + which, () -> {
                Iterator<Integer> items = collection.iterator();
                items.next();
                items.remove();
                items.remove();
                return collection;
            });
            Semantics.show("past the end" + which, () -> {
                Iterator<Integer> items = collection.iterator();
                while (true) {
                    items.next();
                }
            });
            Semantics.show("each" + which, () -> {
                collection.forEach(item -> collection.add(item + 100));
                return collection;
            });
            Semantics.show("removed by test" + which, () -> collection.removeIf(item -> item % 2 == 0) + " " + collection);
            Semantics.show("to array" + which, () -> Arrays.toString(collection.toArray(new Integer[20])) + collection.toArray().length);
            Semantics.show("wrong array" + which, () -> collection.toArray(new String[0]).length);
        }
    }
}
