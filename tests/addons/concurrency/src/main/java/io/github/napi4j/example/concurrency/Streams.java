package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams: what they come to does not depend on how many threads work at them. */
public final class Streams {
    private Streams() {}

    /** Parallel streams over sources of every kind. */
    @Napi
    public static List<String> parallelStreams(int rounds) {
        int size = 5_000;
        List<Integer> numbers = IntStream.range(0, size).boxed().collect(Collectors.toList());
        int wrong = 0;
        for (int i = 0; i < Math.max(1, rounds / 100); i++) {
            long sum = numbers.parallelStream().mapToLong(n -> n * 2L).sum();
            List<Integer> kept = numbers.parallelStream()
                    .filter(n -> n % 3 == 0)
                    .map(n -> n + 1)
                    .toList();
            if (sum != (long) size * (size - 1) || kept.size() != (size + 2) / 3 || kept.get(100) != 301) {
                wrong++;
            }
        }
        Set<String> threads = ConcurrentHashMap.newKeySet();
        long slow = IntStream.range(0, 4000)
                .parallel()
                .peek(n -> threads.add(Thread.currentThread().getName()))
                .mapToLong(n -> LongStream.rangeClosed(1, n % 100).reduce(1, (a, b) -> a * 31 + b))
                .sum();
        Map<Integer, Long> groups =
                numbers.parallelStream().collect(Collectors.groupingByConcurrent(n -> n % 7, Collectors.counting()));
        AtomicInteger ordered = new AtomicInteger(-1);
        AtomicInteger disorder = new AtomicInteger();
        numbers.parallelStream().forEachOrdered(n -> {
            if (ordered.getAndSet(n) != n - 1) {
                disorder.incrementAndGet();
            }
        });
        return List.of(
                "wrong " + wrong,
                "slow " + slow + " " + !threads.isEmpty(),
                "groups " + groups,
                "ordered " + disorder.get(),
                "limit " + numbers.parallelStream().skip(10).limit(5).toList(),
                "first "
                        + numbers.parallelStream()
                                .filter(n -> n > 4321)
                                .findFirst()
                                .get(),
                "any " + numbers.parallelStream().anyMatch(n -> n == 4999) + " "
                        + numbers.parallelStream().noneMatch(n -> n < 0),
                "sorted "
                        + numbers.parallelStream()
                                .sorted(Comparator.reverseOrder())
                                .limit(3)
                                .toList(),
                "distinct "
                        + numbers.parallelStream().map(n -> n / 1000).distinct().toList(),
                "reduce " + numbers.parallelStream().reduce(0, Integer::sum) + " "
                        + numbers.parallelStream()
                                .map(String::valueOf)
                                .collect(Collectors.joining())
                                .hashCode(),
                "array "
                        + Arrays.stream(new int[] {3, 1, 2})
                                .parallel()
                                .sorted()
                                .boxed()
                                .toList() + " "
                        + Arrays.stream(new String[] {"b", "a", "c"}, 1, 3)
                                .parallel()
                                .toList(),
                "sets "
                        + new TreeSet<>(numbers)
                                .parallelStream().skip(4990).toList().size() + " "
                        + new HashSet<>(numbers)
                                .parallelStream().mapToInt(n -> n).max().getAsInt() + " "
                        + new LinkedHashSet<>(List.of(3, 1, 2)).parallelStream().toList(),
                "text " + "parallel".chars().parallel().filter(c -> c == 'l').count() + " "
                        + "a\uD83D\uDE00b".codePoints().boxed().toList(),
                "bits "
                        + BitSet.valueOf(new long[] {0b10101, 1}).stream()
                                .boxed()
                                .toList(),
                "random " + new Random(7).ints(5, 0, 100).boxed().toList() + " "
                        + new Random(7).longs(1000).parallel().distinct().count(),
                "failed "
                        + Atomics.thrown(() -> numbers.parallelStream().forEach(n -> {
                            if (n == 1234) {
                                throw new IllegalStateException();
                            }
                        })),
                "used twice "
                        + Atomics.thrown(() -> {
                            Stream<Integer> stream = numbers.stream();
                            stream.count();
                            stream.count();
                        }),
                "modified "
                        + Atomics.thrown(() -> {
                                    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
                                    list.stream().forEach(n -> list.add(n));
                                })
                                .equals(ConcurrentModificationException.class.getSimpleName()));
    }

    /** Sequential streams over the same pipeline. */
    @Napi
    public static List<String> sequentialStreams() {
        List<String> words = List.of("delta", "alpha", "echo", "bravo", "charlie", "alpha");
        StringBuilder seen = new StringBuilder();
        String lazy = words.stream()
                        .peek(seen::append)
                        .map(String::length)
                        .filter(n -> n == 4)
                        .findFirst()
                        .get() + " " + seen;
        return List.of(
                "lazy " + lazy,
                "grouped "
                        + words.stream()
                                .collect(Collectors.groupingBy(
                                        String::length, java.util.TreeMap::new, Collectors.joining("+"))),
                "partitioned "
                        + words.stream()
                                .collect(Collectors.partitioningBy(w -> w.contains("a"), Collectors.counting())),
                "flat "
                        + words.stream()
                                .flatMap(w -> w.chars().mapToObj(c -> (char) c))
                                .distinct()
                                .sorted()
                                .toList(),
                "while "
                        + IntStream.iterate(1, n -> n * 2)
                                .takeWhile(n -> n < 100)
                                .boxed()
                                .toList()
                        + Stream.of(1, 2, 3, 4).dropWhile(n -> n < 3).toList(),
                "statistics " + words.stream().mapToInt(String::length).summaryStatistics(),
                "map " + Atomics.thrown(() -> words.stream().collect(Collectors.toMap(w -> w, String::length))),
                "unmodifiable " + Atomics.thrown(() -> words.stream().toList().add("x")),
                "concat "
                        + Stream.concat(words.stream().limit(1), Stream.of("z")).collect(Collectors.toList()),
                "teeing "
                        + Stream.of(1, 2, 3)
                                .collect(Collectors.teeing(
                                        Collectors.summingInt(n -> n), Collectors.counting(), (a, b) -> a + "/" + b)),
                "closed " + closed());
    }

    private static String closed() {
        StringBuilder log = new StringBuilder();
        try (Stream<Integer> stream =
                Stream.of(1).onClose(() -> log.append("a")).onClose(() -> log.append("b"))) {
            log.append(stream.count());
        }
        return log.toString();
    }

    /** Sorting and filling arrays by several threads. */
    @Napi
    public static List<String> parallelArrays(int size) {
        int[] ints = new Random(1).ints(size).toArray();
        int[] expected = ints.clone();
        Arrays.parallelSort(ints);
        Arrays.sort(expected);
        double[] doubles = new Random(2).doubles(size).toArray();
        doubles[0] = -0.0;
        doubles[1] = Double.NaN;
        double[] expectedDoubles = doubles.clone();
        Arrays.parallelSort(doubles);
        Arrays.sort(expectedDoubles);
        long[] longs = new long[size];
        Arrays.parallelSetAll(longs, n -> (n * 2654435761L) % 1000003);
        long first = longs[size - 1];
        Arrays.parallelSort(longs);
        String[] words = new String[size];
        Arrays.parallelSetAll(words, n -> "w" + n * 7919 % 1009);
        String[] expectedWords = words.clone();
        Arrays.parallelSort(words, Comparator.comparing(w -> w.charAt(w.length() - 1)));
        Arrays.sort(expectedWords, Comparator.comparing(w -> w.charAt(w.length() - 1)));
        return List.of(
                "ints " + Arrays.equals(ints, expected),
                "doubles " + Arrays.equals(doubles, expectedDoubles),
                "longs " + first + " " + longs[0] + " " + longs[size / 2],
                "stable " + Arrays.equals(words, expectedWords));
    }
}
