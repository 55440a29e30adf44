package io.github.napi4j.example.conversions;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes and gives back values of every type that crosses the boundary. */
public final class Conversions {
    private static @Nullable Consumer<String> kept;

    private Conversions() {}

    @Napi
    public static boolean not(boolean value) {
        return !value;
    }

    @Napi
    public static byte echoByte(byte value) {
        return value;
    }

    @Napi
    public static short echoShort(short value) {
        return value;
    }

    @Napi
    public static int echoInt(int value) {
        return value;
    }

    @Napi
    public static long echoLong(long value) {
        return value;
    }

    @Napi
    public static float echoFloat(float value) {
        return value;
    }

    @Napi
    public static double echoDouble(double value) {
        return value;
    }

    /** Boxes, which the caller may not leave out. */
    @Napi
    public static Double sumBoxes(Byte a, Short b, Integer c, Long d, Float e, Double f, Boolean negate) {
        double sum = a + b + c + d + e + f;
        return negate ? -sum : sum;
    }

    @Napi
    public static String echoString(String value) {
        return value;
    }

    @Napi
    public static int stringLength(String value) {
        return value.length();
    }

    @Napi
    public static String repeat(String value, int count) {
        return value.repeat(count);
    }

    /** The code units of a string, to see that none was changed on the way. */
    @Napi
    public static int[] units(String value) {
        return value.chars().toArray();
    }

    @Napi
    public static String fromUnits(int[] units) {
        char[] chars = new char[units.length];
        for (int i = 0; i < units.length; i++) {
            chars[i] = (char) units[i];
        }
        return new String(chars);
    }

    @Napi
    public static byte[] reverseBytes(byte[] value) {
        byte[] result = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            result[i] = value[value.length - 1 - i];
        }
        return result;
    }

    /** Changes what it was given, which is a copy. */
    @Napi
    public static int clobber(byte[] value) {
        Arrays.fill(value, (byte) 7);
        return value.length;
    }

    @Napi
    public static short[] echoShorts(short[] value) {
        return value;
    }

    @Napi
    public static int[] echoInts(int[] value) {
        return value;
    }

    @Napi
    public static long[] echoLongs(long[] value) {
        return value;
    }

    @Napi
    public static float[] echoFloats(float[] value) {
        return value;
    }

    @Napi
    public static double[] echoDoubles(double[] value) {
        return value;
    }

    @Napi
    public static List<Integer> squares(List<Integer> values) {
        List<Integer> result = new ArrayList<>();
        values.forEach(value -> result.add(value * value));
        return result;
    }

    @Napi
    public static List<Integer> range(int end) {
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            result.add(i);
        }
        return result;
    }

    @Napi
    public static String[] sorted(String[] values) {
        Arrays.sort(values);
        return values;
    }

    @Napi
    public static List<@Nullable String> echoHoles(List<@Nullable String> values) {
        return values;
    }

    @Napi
    public static List<List<int[]>> echoNested(List<List<int[]>> values) {
        return values;
    }

    @Napi
    public static String[][] transpose(String[][] rows) {
        String[][] result = new String[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[0].length; j++) {
                result[j][i] = rows[i][j];
            }
        }
        return result;
    }

    @Napi
    public static Map<String, Integer> lengths(List<String> words) {
        Map<String, Integer> result = new LinkedHashMap<>();
        words.forEach(word -> result.put(word, word.length()));
        return result;
    }

    @Napi
    public static Map<String, String> echoMap(Map<String, String> value) {
        return value;
    }

    @Napi
    public static Map<String, List<User>> byCity(List<User> users) {
        Map<String, List<User>> result = new LinkedHashMap<>();
        users.forEach(user -> result.computeIfAbsent(user.address().city(), city -> new ArrayList<>())
                .add(user));
        return result;
    }

    @Napi
    public static User birthday(User user) {
        Integer age = user.age();
        return new User(user.name(), age == null ? null : age + 1, user.address(), user.tags());
    }

    @Napi
    public static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Napi
    public static int total(Tree tree) {
        return tree.value() + tree.env().stream().mapToInt(Conversions::total).sum();
    }

    @Napi
    public static Tree chain(int length) {
        Tree tree = new Tree(length, List.of());
        for (int i = length - 1; i > 0; i--) {
            tree = new Tree(i, List.of(tree));
        }
        return tree;
    }

    @Napi
    public static String greet(String name, @Nullable String greeting, @Nullable Integer times) {
        String text = (greeting == null ? "Hello" : greeting) + ", " + name;
        return text.repeat(times == null ? 1 : times);
    }

    @Napi
    public static @Nullable String echoNullable(@Nullable String value) {
        return value;
    }

    /** Breaks its own word: says nothing of null and gives it. */
    @Napi
    @SuppressWarnings("NullAway")
    public static List<String> brokenPromise() {
        List<String> result = new ArrayList<>();
        result.add("fine");
        result.add(null);
        return result;
    }

    @Napi
    public static int reduce(int[] values, IntBinaryOperator operator) {
        return Arrays.stream(values).reduce(0, operator);
    }

    @Napi
    public static List<String> mapAll(List<String> values, Function<String, String> function) {
        return values.stream().map(function).toList();
    }

    @Napi
    public static List<List<String>> visitAll(List<User> users, Visitor visitor) {
        List<List<String>> result = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            result.add(visitor.visit(users.get(i), i));
        }
        return result;
    }

    @Napi
    public static String callOrDefault(@Nullable Supplier<String> supplier) {
        return supplier == null ? "default" : supplier.get();
    }

    @Napi
    public static void repeatCall(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }

    /** Keeps the callback beyond the call. */
    @Napi
    public static void keep(Consumer<String> consumer) {
        kept = consumer;
    }

    @Napi
    public static boolean callKept(String value) {
        if (kept == null) {
            return false;
        }
        kept.accept(value);
        return true;
    }

    /** A name that Java cannot spell and parameters that are called like things of the glue's. */
    @Napi(name = "with-dash")
    public static String awkward(int env, int io, String java, String place) {
        return env + io + java + place;
    }

    @Napi
    public static int many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l) {
        return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l;
    }

    @Napi
    public static void nothing() {}
}
