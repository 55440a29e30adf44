package io.github.napi4j.example.threadsafe;

import io.github.napi4j.JsException;
import io.github.napi4j.Napi;
import io.github.napi4j.NapiException;
import io.github.napi4j.Threadsafe;
import io.github.napi4j.ThreadsafeFunction;
import io.github.napi4j.ThreadsafeFunction.CallMode;
import io.github.napi4j.ThreadsafeFunction.CallStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Threads that call JavaScript. */
public final class Callers {
    private static @Nullable ThreadsafeFunction<IntConsumer> kept;

    private Callers() {}

    /** A hundred threads, a call each, as in the announcement of NAPI-RS 3. */
    @Napi
    public static void passThreadsafeFunction(ThreadsafeFunction<IntUnaryOperator> tsf) {
        for (int i = 0; i < 100; i++) {
            int n = i;
            new Thread(() -> tsf.call(f -> f.applyAsInt(n), CallMode.NON_BLOCKING)).start();
        }
    }

    /** Calls {@code f(thread, 0)}, {@code f(thread, 1)} ... from each of some threads. */
    @Napi
    public static void count(ThreadsafeFunction<IntBinaryOperator> f, int threads, int calls) {
        for (int t = 0; t < threads; t++) {
            int thread = t;
            new Thread(() -> {
                        for (int i = 0; i < calls; i++) {
                            int n = i;
                            f.call(g -> g.applyAsInt(thread, n));
                        }
                    })
                    .start();
        }
    }

    /** The same through a queue that has them wait for room. Gives how many calls were taken. */
    @Napi
    public static CompletableFuture<Integer> pour(
            @Threadsafe(maxQueueSize = 10_000, fatal = true) ThreadsafeFunction<PourCallback> f, int threads, int calls) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger running = new AtomicInteger(threads);
        for (int t = 0; t < threads; t++) {
            int thread = t;
            new Thread(() -> {
                        for (int i = 0; i < calls; i++) {
                            int n = i;
                            if (f.call(g -> g.poured(thread, n), CallMode.BLOCKING) == CallStatus.OK) {
                                taken.incrementAndGet();
                            }
                        }
                        if (running.decrementAndGet() == 0) {
                            f.close();
                            done.complete(taken.get());
                        }
                    })
                    .start();
        }
        return done;
    }

    /** Takes a call of {@link #pour}. */
    public interface PourCallback {
        /** The {@code n}th call of a thread. */
        void poured(int thread, int n);
    }

    /** One thread through a queue of four, waiting for room. */
    @Napi
    public static CompletableFuture<Integer> squeeze(
            @Threadsafe(maxQueueSize = 4, fatal = true) ThreadsafeFunction<IntConsumer> f, int calls) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        new Thread(() -> {
                    int ok = 0;
                    for (int i = 0; i < calls; i++) {
                        int n = i;
                        if (f.call(g -> g.accept(n), CallMode.BLOCKING) == CallStatus.OK) {
                            ok++;
                        }
                    }
                    f.close();
                    done.complete(ok);
                })
                .start();
        return done;
    }

    /** What becomes of three calls on the JavaScript thread with a queue of one, and of one after closing. */
    @Napi
    public static List<String> statuses(@Threadsafe(maxQueueSize = 1) ThreadsafeFunction<IntConsumer> f) {
        List<String> statuses = new ArrayList<>();
        statuses.add(f.call(g -> g.accept(1)).name());
        statuses.add(f.call(g -> g.accept(2), CallMode.NON_BLOCKING).name());
        statuses.add(f.call(g -> g.accept(3), CallMode.BLOCKING).name());
        f.close();
        statuses.add(f.call(g -> g.accept(4)).name());
        return statuses;
    }

    /** The sum of what JavaScript gives for 1 to n, asked for by another thread. */
    @Napi
    public static CompletableFuture<Integer> sumOf(ThreadsafeFunction<IntUnaryOperator> f, int n) {
        CompletableFuture<Integer> sum = new CompletableFuture<>();
        new Thread(() -> {
                    int result = 0;
                    try {
                        for (int i = 1; i <= n; i++) {
                            int argument = i;
                            result += f.callWithResult(g -> g.applyAsInt(argument)).join();
                        }
                        sum.complete(result);
                    } catch (RuntimeException failure) {
                        sum.completeExceptionally(failure);
                    }
                })
                .start();
        return sum;
    }

    /** What another thread sees of an exception that JavaScript throws. */
    @Napi
    public static CompletableFuture<String> failureSeen(ThreadsafeFunction<IntFunction<String>> f) {
        CompletableFuture<String> seen = new CompletableFuture<>();
        new Thread(() -> f.callWithResult(g -> g.apply(1))
                        .whenComplete((value, failure) -> seen.complete(
                                failure instanceof JsException ? "JsException: " + failure.getMessage() : "" + failure)))
                .start();
        return seen;
    }

    /** Hands the function an error. */
    @Napi
    public static void failing(ThreadsafeFunction<IntConsumer> f) {
        new Thread(() -> f.fail(new IllegalStateException("told to JavaScript"))).start();
    }

    /** Hands it to one that takes none. */
    @Napi
    public static void failingFatal(@Threadsafe(fatal = true) ThreadsafeFunction<IntConsumer> f) {
        try (f) {
            f.fail(new IllegalStateException("not told"));
        }
    }

    /** Hands it to one that is closed. */
    @Napi
    public static String failingClosed(ThreadsafeFunction<IntConsumer> f) {
        f.close();
        return f.fail(new IllegalStateException("not told")).name();
    }

    /** Why results cannot be had: of three calls on the JavaScript thread with a queue of one, and one after closing. */
    @Napi
    public static List<String> refusals(@Threadsafe(maxQueueSize = 1) ThreadsafeFunction<IntUnaryOperator> f) {
        List<String> refusals = new ArrayList<>();
        f.call(g -> g.applyAsInt(1));
        refused(f.callWithResult(g -> g.applyAsInt(2)), refusals);
        refused(f.callWithResult(g -> g.applyAsInt(3), CallMode.BLOCKING), refusals);
        f.close();
        refused(f.callWithResult(g -> g.applyAsInt(4)), refusals);
        return refusals;
    }

    /** Calls from a thread that was interrupted, while there is no room. */
    @Napi
    public static CompletableFuture<List<String>> interrupted(
            @Threadsafe(maxQueueSize = 1) ThreadsafeFunction<IntUnaryOperator> f) {
        CompletableFuture<List<String>> done = new CompletableFuture<>();
        f.call(g -> g.applyAsInt(1));
        Thread caller = new Thread(() -> {
            List<String> refusals = new ArrayList<>();
            Thread.currentThread().interrupt();
            refused(f.callWithResult(g -> g.applyAsInt(2), CallMode.BLOCKING), refusals);
            refusals.add("interrupted: " + Thread.interrupted());
            done.complete(refusals);
        });
        caller.start();
        try {
            // Keeps JavaScript from making the first call, and so from making room.
            caller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return done;
    }

    private static void refused(CompletableFuture<Integer> result, List<String> refusals) {
        result.whenComplete((value, failure) -> refusals.add(
                failure instanceof NapiException coded ? coded.code() + ": " + coded.getMessage() : "" + failure));
    }

    /** Calls and drops the call. */
    @Napi
    public static CompletableFuture<String> aborted(ThreadsafeFunction<IntUnaryOperator> f) {
        CompletableFuture<Integer> dropped = f.callWithResult(g -> g.applyAsInt(1));
        f.abort();
        return dropped.handle((value, failure) -> String.valueOf(failure));
    }

    /** Keeps a function that lets Node end. */
    @Napi
    public static void keepWeak(@Threadsafe(weak = true) ThreadsafeFunction<IntConsumer> f) {
        kept = f;
    }

    /** Keeps a function that does not. */
    @Napi
    public static void keep(ThreadsafeFunction<IntConsumer> f) {
        kept = f;
    }

    /** Drops it, without closing it. */
    @Napi
    public static void drop() {
        kept = null;
    }

    /** A function that may be left out. */
    @Napi
    public static boolean given(@Nullable ThreadsafeFunction<Function<@Nullable String, String>> f) {
        if (f != null) {
            f.close();
        }
        return f != null;
    }
}
