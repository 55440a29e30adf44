package io.github.napi4j.example.values;

import io.github.napi4j.JsMap;
import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Containers and what may be missing. */
public final class Containers {
    private Containers() {}

    @Napi
    public static Set<String> echoSet(Set<String> value) {
        return value;
    }

    @Napi
    public static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        Set<Integer> result = new LinkedHashSet<>(a);
        result.addAll(b);
        return result;
    }

    @Napi
    public static @JsMap Map<Integer, String> echoJsMap(@JsMap Map<Integer, String> value) {
        return value;
    }

    @Napi
    public static @JsMap Map<String, Integer> counts(Iterable<String> words) {
        Map<String, Integer> result = new LinkedHashMap<>();
        words.forEach(word -> result.merge(word, 1, Integer::sum));
        return result;
    }

    @Napi
    public static Collection<Integer> doubled(Collection<Integer> values) {
        return values.stream().map(value -> value * 2).toList();
    }

    @Napi
    public static Iterable<Integer> upTo(int end) {
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            result.add(i);
        }
        return result;
    }

    @Napi
    public static Optional<String> echoOptional(Optional<String> value) {
        return value;
    }

    @Napi
    public static OptionalInt echoOptionalInt(OptionalInt value) {
        return value;
    }

    @Napi
    public static OptionalLong echoOptionalLong(OptionalLong value) {
        return value;
    }

    @Napi
    public static OptionalDouble echoOptionalDouble(OptionalDouble value) {
        return value;
    }

    @Napi
    public static List<Optional<Integer>> echoOptionals(List<Optional<Integer>> values) {
        return values;
    }

    @Napi
    public static Date echoDate(Date value) {
        return value;
    }

    @Napi
    public static double millis(Date value) {
        return value.getTime();
    }

    @Napi
    public static Date dateOf(double millis) {
        return new Date((long) millis);
    }

    /** Collects garbage and says how many bytes of the heap are in use. */
    @Napi
    public static double collectAndMeasure() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }
}
