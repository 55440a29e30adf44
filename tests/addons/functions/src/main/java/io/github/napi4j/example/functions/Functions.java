package io.github.napi4j.example.functions;

import io.github.napi4j.JsFunction;
import io.github.napi4j.JsObject;
import io.github.napi4j.JsValue;
import io.github.napi4j.Napi;
import io.github.napi4j.NapiException;
import io.github.napi4j.Ref;
import io.github.napi4j.This;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions that come in, that go out, and how they are called. */
public final class Functions {
    private static final List<Function<String, String>> KEPT = new ArrayList<>();

    private static @Nullable Ref<JsFunction<Integer>> reference;

    private Functions() {}

    @Napi
    public static int callFunction(IntUnaryOperator callback) {
        return callback.applyAsInt(1);
    }

    @Napi
    public record Handler(String event, @Nullable IntBinaryOperator run, List<Supplier<String>> all) {}

    @Napi
    public static int runHandler(Handler handler) {
        IntBinaryOperator run = handler.run();
        return run == null ? -1 : run.applyAsInt(20, 3);
    }

    @Napi
    public static String runAll(Handler handler) {
        StringBuilder text = new StringBuilder(handler.event());
        handler.all().forEach(supplier -> text.append(' ').append(supplier.get()));
        return text.toString();
    }

    @Napi
    public static List<Integer> map(List<Integer> values, Map<String, IntUnaryOperator> operators) {
        List<Integer> results = new ArrayList<>();
        for (int value : values) {
            int result = value;
            for (IntUnaryOperator operator : operators.values()) {
                result = operator.applyAsInt(result);
            }
            results.add(result);
        }
        return results;
    }

    /** A function that adds a number. */
    @Napi
    public static IntUnaryOperator adder(int amount) {
        return value -> value + amount;
    }

    @Napi
    public static IntSupplier counter() {
        int[] count = {0};
        return () -> ++count[0];
    }

    @Napi
    public static Handler handler(int factor) {
        return new Handler("made", (a, b) -> a * b * factor, List.of(() -> "one", () -> "two"));
    }

    @Napi
    public static Function<Function<String, String>, Function<String, String>> twice() {
        return function -> text -> function.apply(function.apply(text));
    }

    @Napi
    public static UnaryOperator<String> same(UnaryOperator<String> function) {
        return function;
    }

    @Napi
    public static Runnable failing(String message) {
        return () -> {
            throw new IllegalStateException(message);
        };
    }

    @Napi
    public static void keep(Function<String, String> function) {
        KEPT.add(function);
    }

    @Napi
    public static List<String> callKept(String text) {
        List<String> results = new ArrayList<>();
        KEPT.forEach(function -> results.add(function.apply(text)));
        KEPT.clear();
        return results;
    }

    /** What calling one off the JavaScript thread comes to. */
    @Napi(async = true)
    public static String callKeptElsewhere() {
        try {
            return KEPT.remove(0).apply("elsewhere");
        } catch (NapiException failure) {
            return failure.code() + ": " + failure.getMessage();
        }
    }

    @Napi
    public static String join(String separator, String... rest) {
        return String.join(separator, rest);
    }

    @Napi
    public static double sum(double... numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Napi
    public static String greet(@This JsObject self, @Nullable String greeting) {
        return (greeting == null ? "hello" : greeting) + " " + self.get("name").asString();
    }

    @Napi
    public record Amount(int amount) {}

    /** Takes a copy of its {@code this}. */
    @Napi
    public static int doubled(@This Amount self) {
        return self.amount() * 2;
    }

    @Napi
    public static int callDynamic(JsFunction<Integer> function) {
        return function.call(1, "two", true, null);
    }

    @Napi
    public static String applyTo(JsFunction<String> function, JsObject self) {
        return function.apply(self, "with") + " by " + function.name();
    }

    @Napi
    public static JsFunction<JsValue> bound(JsFunction<JsValue> function, JsObject self) {
        return function.bind(self, 1);
    }

    @Napi
    public static JsObject construct(JsFunction<JsValue> constructor, String argument) {
        return constructor.construct(argument);
    }

    /** Keeps a function of any shape. */
    @Napi
    public static void keepFunction(Ref<JsFunction<Integer>> function) {
        reference = function;
    }

    /** Calls it, in a later call. */
    @Napi
    public static int callFunctionKept(int n) {
        return Objects.requireNonNull(reference).get().call(n, "kept");
    }

    /** The function itself. */
    @Napi
    public static @Nullable Ref<JsFunction<Integer>> functionKept() {
        return reference;
    }

    /** What calling it comes to off the JavaScript thread. */
    @Napi(async = true)
    public static String callFunctionElsewhere() {
        try {
            return "" + Objects.requireNonNull(reference).get().call(1);
        } catch (NapiException failure) {
            return failure.code() + ": " + failure.getMessage();
        }
    }

    /** Lets it go, on another thread. */
    @Napi(async = true)
    public static boolean releaseFunction() {
        Ref<JsFunction<Integer>> kept = Objects.requireNonNull(reference);
        kept.close();
        kept.close();
        return kept.isClosed();
    }

    @Napi
    public static String fold(List<String> values, String start, BiFunction<String, String, String> combine) {
        String result = start;
        for (String value : values) {
            result = combine.apply(result, value);
        }
        return result;
    }

    /** Collects garbage and says how many bytes of the heap are in use. */
    @Napi
    public static double collectAndMeasure() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }
}
