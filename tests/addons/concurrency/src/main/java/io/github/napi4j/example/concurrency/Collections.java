package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/** Maps, sets and lists that several threads write. */
public final class Collections {
    private static final int MEMBERS = 4;

    private Collections() {}

    private static String counted(ConcurrentMap<Integer, Integer> map, int rounds) throws Exception {
        AtomicInteger first = new AtomicInteger();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            for (int i = 0; i < 8; i++) {
                map.merge(round * 7 + i, 1, Integer::sum);
            }
            if (map.putIfAbsent(-round - 1, member) == null) {
                first.incrementAndGet();
            }
            map.computeIfPresent(round, (key, value) -> value);
            for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
                if (entry.getKey() > 3) {
                    break;
                }
            }
        });
        int hash = 0;
        int size = 0;
        for (Map.Entry<Integer, Integer> entry : new TreeMap<>(map).entrySet()) {
            hash = hash * 31 + entry.getKey() * 7 + (entry.getKey() < 0 ? 0 : entry.getValue());
            size++;
        }
        return (first.get() == rounds) + " " + (map.size() == size) + " " + hash;
    }

    /** Concurrent maps. */
    @Napi
    public static List<String> concurrentMaps(int rounds) throws Exception {
        ConcurrentHashMap<Integer, Integer> hashed = new ConcurrentHashMap<>();
        ConcurrentSkipListMap<Integer, Integer> sorted = new ConcurrentSkipListMap<>();
        String outcome = counted(hashed, rounds);
        String sortedOutcome = counted(sorted, rounds);
        ConcurrentHashMap<String, Integer> words = new ConcurrentHashMap<>();
        AtomicInteger computed = new AtomicInteger();
        Crew.run(
                MEMBERS,
                rounds,
                (member, round) -> words.computeIfAbsent("word " + round, key -> {
                    computed.incrementAndGet();
                    return key.length();
                }));
        return List.of(
                "ConcurrentHashMap " + outcome,
                "ConcurrentSkipListMap " + sortedOutcome,
                "the same " + hashed.keySet().equals(sorted.keySet()),
                "computed once " + (computed.get() == rounds),
                "reduce " + words.reduceValues(1, Integer::sum) + " " + words.search(1, (key, value) -> value > 99),
                "forEach " + counted(words) + " " + words.mappingCount(),
                "colliding " + colliding(rounds),
                "sorted " + sorted.firstKey() + " " + sorted.headMap(0).size() + " " + sorted.ceilingKey(5) + " "
                        + sorted.descendingMap().firstKey(),
                "recursive "
                        + Atomics.thrown(() -> words.computeIfAbsent("a", key -> words.computeIfAbsent("a", k -> 1))));
    }

    private static int counted(ConcurrentHashMap<String, Integer> words) {
        AtomicInteger count = new AtomicInteger();
        words.forEach(1, (key, value) -> count.addAndGet(value));
        return count.get();
    }

    private record Colliding(int value) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return value & 1;
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(value, other.value);
        }
    }

    /** Bins that become trees and lists again. */
    private static String colliding(int rounds) throws Exception {
        ConcurrentHashMap<Colliding, Integer> map = new ConcurrentHashMap<>(256);
        Crew.run(MEMBERS, Math.max(1, rounds / 50), (member, round) -> {
            for (int i = 0; i < 50; i++) {
                map.put(new Colliding(i * MEMBERS + member), i);
            }
            for (int i = 0; i < 50; i += 2) {
                map.remove(new Colliding(i * MEMBERS + member));
            }
        });
        int sum = 0;
        for (Colliding key : map.keySet()) {
            sum += key.value;
        }
        return map.size() + " " + sum + " " + map.containsKey(new Colliding(0));
    }

    /** Sets and copy-on-write lists. */
    @Napi
    public static List<String> concurrentSets(int rounds) throws Exception {
        List<Set<Integer>> sets =
                List.of(ConcurrentHashMap.newKeySet(), new ConcurrentSkipListSet<>(), new CopyOnWriteArraySet<>());
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
        AtomicInteger[] added = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        AtomicInteger broken = new AtomicInteger();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            for (int i = 0; i < 3; i++) {
                if (sets.get(i).add(round % 50)) {
                    added[i].incrementAndGet();
                }
            }
            if (round % 50 == 49 && member == 0) {
                sets.forEach(set -> set.remove(0));
            }
            if (round < 100) {
                list.addIfAbsent(round);
                int last = -1;
                for (int value : list) {
                    broken.addAndGet(value == last + 1 ? 0 : 1);
                    last = value;
                }
            }
        });
        return List.of(
                "key set " + sets.get(0).size() + " " + (added[0].get() >= 50),
                "skip list " + sets.get(1).containsAll(sets.get(0)) + " " + (added[1].get() >= 50),
                "copies " + sets.get(2).size() + " " + (added[2].get() >= 50),
                "list " + list.size() + " " + broken.get() + " " + list.indexOf(77),
                "iterator "
                        + Atomics.thrown(() -> {
                            var iterator = list.iterator();
                            iterator.next();
                            iterator.remove();
                        }));
    }
}
