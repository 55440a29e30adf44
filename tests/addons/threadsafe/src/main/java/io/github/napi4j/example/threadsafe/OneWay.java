package io.github.napi4j.example.threadsafe;

import io.github.napi4j.Napi;
import io.github.napi4j.Threadsafe;
import io.github.napi4j.ThreadsafeFunction;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Records that cross one way: what JavaScript wants to be told, and what it is given to wait for. */
public final class OneWay {

    private OneWay() {}

    /** What counts, and whom it tells. */
    @Napi
    public record Counting(
            int to,
            @Threadsafe(fatal = true) @Nullable ThreadsafeFunction<IntConsumer> onCount,
            @Nullable ThreadsafeFunction<Function<String, String>> translate) {}

    /** Work that has begun. */
    @Napi
    public record Begun(String name, CompletableFuture<Integer> done, Iterator<Integer> parts) {}

    /** Counts on the pool. */
    @Napi(async = true)
    public static String countAloud(Counting counting) {
        for (int i = 1; i <= counting.to() && counting.onCount() != null; i++) {
            int n = i;
            counting.onCount().call(f -> f.accept(n));
        }
        return counting.translate() == null
                ? "done"
                : counting.translate().callWithResult(f -> f.apply("done")).join();
    }

    /** How many of them can be told. */
    @Napi
    public static int listeners(List<Counting> countings) {
        return (int) countings.stream()
                .filter(counting -> counting.onCount() != null)
                .count();
    }

    /** Begins to add up to a number; one that is negative cannot be. */
    @Napi
    public static Begun begin(String name, int to) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        new Thread(() -> {
                    if (to < 0) {
                        done.completeExceptionally(new IllegalArgumentException("counts down: " + to));
                    } else {
                        done.complete(to * (to + 1) / 2);
                    }
                })
                .start();
        return new Begun(name, done, List.of(1, to).iterator());
    }

    /** Several at once. */
    @Napi
    public static List<Begun> beginAll(List<Integer> to) {
        return to.stream().map(n -> begin("to " + n, n)).toList();
    }
}
