package io.github.napi4j.example.semantics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Random;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;

/** The static helpers of the class library: numbers, arrays, wrappers of collections. */
final class Statics {
    private static final int[] INTS = {0, 1, -1, 7, 1 << 30, Integer.MIN_VALUE, Integer.MAX_VALUE};
    private static final long[] LONGS = {0, 1, -1, 7, 1L << 62, 0x1234_5678_9abc_def0L, Long.MIN_VALUE, Long.MAX_VALUE};
    private static final double[] DOUBLES = {
        0.0, -0.0, 1, -1, 0.5, -0.7, 1.1, 2.5, -3.7, 27, 1000, 1e15, 1e-20, 1e300, 1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private Statics() {}

    static void report() {
        unsignedNumbers();
        arithmetic();
        texts();
        comparisons();
        parallel();
        searches();
        shuffles();
        unmodifiable();
        checked();
        empty();
    }

    private static void unsignedNumbers() {
        for (String text : new String[] {"0", "4294967295", "+17", "4294967296", "-1", "", "-", "ff", "18446744073709551615", "18446744073709551616"}) {
            Semantics.show("unsigned int of " + text, () -> Integer.parseUnsignedInt(text));
            Semantics.show("unsigned int of base 16 " + text, () -> Integer.parseUnsignedInt(text, 16));
            Semantics.show("unsigned long of " + text, () -> Long.parseUnsignedLong(text));
            Semantics.show("unsigned long of base 16 " + text, () -> Long.parseUnsignedLong(text, 16));
            Semantics.show("unsigned part of " + text, () -> Long.parseUnsignedLong("<" + text + ">", 1, text.length() + 1, 10));
        }
        for (int number : INTS) {
            Semantics.line(number + " is " + Integer.toUnsignedString(number, 7) + " " + Integer.toUnsignedLong(number) + " " + Integer.reverse(number)
                    + " " + Integer.reverseBytes(number) + " " + Integer.highestOneBit(number) + " " + Integer.bitCount(number) + " " + Integer.rotateLeft(number, 5));
        }
        for (long number : LONGS) {
            Semantics.line(number + " is " + Long.toUnsignedString(number, 36) + " " + Long.reverse(number) + " " + Long.reverseBytes(number) + " "
                    + Long.lowestOneBit(number) + " " + Long.numberOfTrailingZeros(number) + " " + Long.hashCode(number) + " " + Long.signum(number));
        }
    }

    private static void arithmetic() {
        for (long a : LONGS) {
            for (long b : LONGS) {
                Semantics.line(a + " and " + b + " = " + Math.multiplyHigh(a, b) + " " + StrictMath.multiplyHigh(a, b) + " "
                        + Math.multiplyFull((int) a, (int) b) + " " + Long.compareUnsigned(a, b));
                Semantics.show("exact", () -> Math.multiplyExact(a, b));
                Semantics.show("floor", () -> Math.floorDiv(a, b) + " " + Math.floorMod(a, b));
            }
        }
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                bits(a + " and " + b, Math.fma(a, b, 1.0), Math.fma((float) a, (float) b, -1f), Math.IEEEremainder(a, b), Math.copySign(a, b), Math.nextAfter(a, b),
                        Math.nextAfter((float) a, b), Math.hypot(a, b), Math.pow(a, b), Math.min(a, b), Math.max((float) a, (float) b));
            }
            bits(a + " scaled", Math.scalb(a, 3), Math.scalb((float) a, -140), StrictMath.scalb(a, -1000), Math.ulp(a), Math.ulp((float) a), Math.getExponent(a),
                    StrictMath.nextDown(a), Math.nextUp((float) a), Math.nextUp(a), Math.scalb(a, 5000));
            bits(a + " has", Math.log10(a), Math.toDegrees(a), Math.toRadians(a), Math.sqrt(a), Math.signum(a), Math.rint(a), Math.floor(a), Math.ceil(a),
                    StrictMath.cbrt(a), Math.round(a), Math.round((float) a), Math.abs(a), Math.abs((float) a));
            // Not Math.cbrt, cosh and tanh, where C's library and the JDK's differ in the last place, which both may.
            bits(a + " about", Math.log1p(a), Math.expm1(a), Math.sinh(a), Math.asin(a), Math.acos(a), Math.atan(a), Math.atan2(a, 3));
        }
        for (String number : new String[] {"add", "subtract", "multiply"}) {
            for (int a : INTS) {
                Semantics.show(number + " " + a, () -> switch (number) {
                    case "add" -> Math.addExact(a, 7) + Math.incrementExact(a);
                    case "subtract" -> Math.subtractExact(a, 7) + Math.decrementExact(a);
                    default -> Math.multiplyExact(a, -2) + Math.negateExact(a) + Math.toIntExact(2L * a);
                });
            }
        }
        Semantics.show("absExact", () -> StrictMath.absExact(Integer.MIN_VALUE + Semantics.zero()));
    }

    private static void bits(String name, double... results) {
        var line = new StringBuilder(name);
        for (double result : results) {
            line.append(' ').append(Long.toHexString(Double.doubleToLongBits(result)));
        }
        Semantics.line(line);
    }

    private static void texts() {
        for (int codePoint : new int[] {0, 'a', 0xffff, 0x1f600, 0x10ffff, 0x110000, -1}) {
            Semantics.show("text of " + codePoint, () -> Character.toString(codePoint).length() + " " + Character.toString(codePoint).codePointAt(0));
        }
        Semantics.line("abc".transform(text -> text.length() + text));
        Semantics.line(CharSequence.compare("abc", new StringBuilder("abd")) + " " + CharSequence.compare("abc", "ab") + " " + CharSequence.compare("", ""));
        var words = new StringTokenizer("one, two;three", ", ;", true);
        Semantics.line(words.countTokens() + " " + words.nextToken() + words.nextToken() + words.hasMoreTokens());
        words.asIterator().forEachRemaining(word -> Semantics.line("<" + word + ">"));
        Semantics.show("no more", words::nextToken);
        Semantics.line(new StringTokenizer("a=b c", "=").nextToken("b") + " " + new StringTokenizer(" \t\n").hasMoreTokens());
    }

    private static void comparisons() {
        int[] a = {1, 2, 3, -4, 5};
        int[] b = {9, 2, 3, 4, 5};
        Semantics.line(Arrays.compare(a, b) + " " + Arrays.compare(a, 1, 3, b, 1, 3) + " " + Arrays.compareUnsigned(a, 1, 4, b, 1, 4) + " "
                + Arrays.mismatch(a, 1, 5, b, 1, 5) + " " + Arrays.mismatch(a, a) + " " + Arrays.equals(a, 1, 3, b, 1, 3));
        Semantics.line(Arrays.compare(new int[0], a) + " " + Arrays.compare(null, a) + " " + Arrays.mismatch(new byte[] {1}, new byte[] {1, 2}));
        Semantics.show("part 3 to 1", () -> Arrays.mismatch(a, 3, 1, b, 0, 1));
        Semantics.show("equal part 3 to 1", () -> Arrays.equals(a, 3, 1, b, 0, 1));
        Semantics.line(Arrays.equals(new double[] {0.0}, new double[] {-0.0}) + " " + Arrays.equals(new float[] {Float.NaN}, new float[] {Float.NaN}) + " "
                + Arrays.equals((int[]) null, null) + " " + Arrays.equals(a, null) + " " + Arrays.equals(new Object[] {"x", null}, new String[] {"x", null}));
        Semantics.show("part 0 to 9", () -> Arrays.compare(a, 0, 9, b, 0, 1));
        byte[] bytes = {1, -2, 3};
        Semantics.line(Arrays.compare(bytes, new byte[] {1, 2}) + " " + Arrays.compareUnsigned(bytes, new byte[] {1, 2}) + " "
                + Arrays.compareUnsigned(new short[] {-1}, new short[] {1}) + " " + Arrays.compareUnsigned(new long[] {-1}, new long[] {1}));
        double[] doubles = {0.0, Double.NaN};
        Semantics.line(Arrays.mismatch(doubles, new double[] {-0.0, Double.NaN}) + " " + Arrays.mismatch(doubles, new double[] {0.0, Double.NaN}) + " "
                + Arrays.compare(doubles, new double[] {-0.0}) + " " + Arrays.compare(new float[] {1}, new float[] {Float.NaN}));
        Semantics.line(Arrays.compare(new boolean[] {true}, new boolean[] {false}) + " " + Arrays.compare(new char[] {'b'}, new char[] {'a', 'c'}));
        String[] first = {"a", "B", null};
        String[] second = {"A", "b", null};
        Comparator<String> ignoringCase = Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER);
        Semantics.line(Arrays.equals(first, second, ignoringCase) + " " + Arrays.mismatch(first, second) + " " + Arrays.compare(first, second, ignoringCase)
                + " " + Arrays.compare(first, second) + " " + Arrays.mismatch(first, 0, 2, second, 0, 2, ignoringCase));
    }

    private static void parallel() {
        var random = new Random(5);
        int[] ints = random.ints(20_000).toArray();
        double[] doubles = random.doubles(300).toArray();
        String[] words = random.ints(200, 0, 1000).mapToObj(Integer::toString).toArray(String[]::new);
        byte[] bytes = new byte[500];
        random.nextBytes(bytes);
        int[] sums = ints.clone();
        Arrays.parallelPrefix(sums, Integer::sum);
        Arrays.parallelPrefix(doubles, 10, 200, Math::max);
        Arrays.parallelPrefix(words, 5, 10, String::concat);
        Semantics.line(Arrays.hashCode(sums) + " " + Arrays.hashCode(doubles) + " " + Arrays.hashCode(words));
        Arrays.parallelSort(ints, 10, 19_000);
        Arrays.parallelSort(doubles, 5, 290);
        Arrays.parallelSort(words, 3, 150);
        Arrays.parallelSort(words, 100, 200, Comparator.reverseOrder());
        Arrays.parallelSort(bytes);
        Semantics.line(Arrays.hashCode(ints) + " " + Arrays.hashCode(doubles) + " " + Arrays.hashCode(words) + " " + Arrays.hashCode(bytes));
        Semantics.show("sort 5 to 2", () -> { Arrays.parallelSort(ints, 5, 2); return "sorted"; });
    }

    private static void searches() {
        List<Integer> numbers = new ArrayList<>(List.of(1, 3, 5, 7, 9, 3, 5));
        Semantics.line(Collections.binarySearch(List.of(1, 3, 5, 7), 5) + " " + Collections.binarySearch(List.of(1, 3, 5, 7), 4) + " "
                + Collections.frequency(numbers, 3) + " " + Collections.indexOfSubList(numbers, List.of(3, 5)) + " "
                + Collections.lastIndexOfSubList(numbers, List.of(3, 5)) + " " + Collections.disjoint(numbers, List.of(2, 4)) + " "
                + Collections.max(numbers) + " " + Collections.min(numbers, Comparator.reverseOrder()));
        Semantics.show("max of nothing", () -> Collections.max(List.<Integer>of()));
        Collections.addAll(numbers, 11, 13);
        Collections.replaceAll(numbers, 3, 33);
        Collections.rotate(numbers, 2);
        Collections.swap(numbers, 0, 1);
        Semantics.line(numbers);
        Collections.reverse(numbers);
        Collections.sort(numbers, Collections.reverseOrder());
        Semantics.line(numbers);
        Collections.copy(numbers, List.of(0, 0));
        Semantics.show("copy", () -> { Collections.copy(new ArrayList<>(List.of(1)), List.of(1, 2)); return "copied"; });
        Semantics.line(numbers + " " + Collections.nCopies(3, "x") + " " + Collections.nCopies(4, 1).subList(1, 3).hashCode());
        Enumeration<Integer> all = Collections.enumeration(numbers);
        Semantics.line(Collections.list(all) + " " + all.hasMoreElements());
        Collections.fill(numbers, null);
        Semantics.line(numbers);
        Queue<Integer> stack = Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2)));
        stack.add(3);
        Semantics.line(stack + " " + stack.poll());
        var ordered = Collections.newSetFromMap(new LinkedHashMap<String, Boolean>());
        Semantics.line(ordered.add("b") + " " + ordered.add("b") + ordered);
    }

    private static void shuffles() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(42));
        Semantics.line(numbers);
        List<Integer> linked = new java.util.LinkedList<>(numbers);
        Collections.shuffle(linked, new Random(7));
        Semantics.line(linked);
    }

    private static void unmodifiable() {
        NavigableMap<String, Integer> map = Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3)));
        NavigableSet<String> set = Collections.unmodifiableNavigableSet(new TreeSet<>(List.of("x", "y", "z")));
        Semantics.line(map + " " + map.headMap("b", true) + " " + map.descendingMap() + " " + map.firstEntry() + " " + map.navigableKeySet().higher("a"));
        Semantics.line(set + " " + set.tailSet("y") + " " + set.descendingSet() + " " + set.ceiling("yy"));
        Semantics.show("put", () -> map.put("d", 4));
        Semantics.show("poll", map::pollFirstEntry);
        Semantics.show("set value", () -> map.firstEntry().setValue(5));
        Semantics.show("entry", () -> map.entrySet().iterator().next().setValue(5));
        Semantics.show("merge", () -> map.merge("a", 1, Integer::sum));
        Semantics.show("remove", () -> set.remove("x"));
        Semantics.show("view", () -> set.headSet("z").add("a"));
        Semantics.show("iterator", () -> { var each = set.iterator(); each.next(); each.remove(); return "removed"; });
        for (Collection<Integer> none : List.of(
                Collections.unmodifiableList(new ArrayList<>(List.of(2, 1))),
                Collections.unmodifiableSet(new LinkedHashSet<>(List.of(2, 1))),
                Collections.unmodifiableCollection(new ArrayDeque<>(List.of(2, 1))),
                Collections.singletonList(5),
                Collections.singleton(5),
                Collections.nCopies(2, 5))) {
            Semantics.show("add to " + none, () -> none.add(3));
            Semantics.show("clear " + none, () -> { none.clear(); return none; });
            Semantics.show("remove if " + none, () -> none.removeIf(number -> number == 5));
            Semantics.line(none.stream().mapToInt(Integer::intValue).sum() + " " + none.contains(5) + " " + none.equals(List.of(2, 1)));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void checked() {
        List list = Collections.checkedList(new ArrayList<>(List.of("a")), String.class);
        Map map = Collections.checkedNavigableMap(new TreeMap<>(Map.of("a", 1)), String.class, Integer.class);
        Queue queue = Collections.checkedQueue(new ArrayDeque<>(List.of("q")), String.class);
        Semantics.show("checked add", () -> list.add(1));
        Semantics.show("checked set", () -> list.set(0, 1));
        Semantics.show("checked replace", () -> { list.replaceAll(one -> 1); return list; });
        Semantics.show("checked put", () -> map.put("b", "text"));
        Semantics.show("checked key", () -> map.put(1, 1));
        Semantics.show("checked offer", () -> queue.offer(2));
        Semantics.show("checked", () -> { list.add("b"); map.put("b", 2); queue.offer("r"); return list + " " + map + " " + queue; });
        Map<String, List<Integer>> table = Collections.synchronizedNavigableMap(new TreeMap<>());
        table.computeIfAbsent("k", key -> new ArrayList<>()).add(1);
        Semantics.line(table + " " + Collections.synchronizedSortedSet(new TreeSet<>(List.of(3, 1, 2))).headSet(3));
    }

    private static void empty() {
        Semantics.line(Collections.emptyNavigableMap() + " " + Collections.emptySortedSet() + " " + Collections.emptyList().equals(List.of()) + " "
                + Collections.emptyMap().hashCode() + " " + Collections.emptyIterator().hasNext() + " " + Collections.emptyEnumeration().hasMoreElements());
        Semantics.show("empty add", () -> Collections.emptyList().add(null));
        Semantics.show("empty get", () -> Collections.emptyList().get(0));
        Semantics.show("empty next", () -> Collections.emptyIterator().next());
        Semantics.show("empty put", () -> Collections.<String, String>emptyMap().put("a", "b"));
        Semantics.show("empty sorted put", () -> Collections.<String, String>emptyNavigableMap().put("a", "b"));
        Semantics.show("empty default", () -> Collections.<String, String>emptyMap().getOrDefault("a", "else"));
    }
}
