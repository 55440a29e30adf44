package io.github.napi4j.guest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an addon keeps for as long as its environment: a module instance has one. On the JavaScript thread only. */
public final class Environment {
    private static final Deque<Runnable> HOOKS = new ArrayDeque<>();
    // What the hooks started, as code, so that an addon without asynchronous ones has no futures in it.
    private static final Deque<Runnable> WAITS = new ArrayDeque<>();
    private static final long LONGEST_WAIT_NANOS = 10_000_000_000L;

    private static @Nullable Object data;
    private static boolean started;

    private Environment() {}

    /** Runs the hooks, the last first, and waits for what they started; called when the environment is taken down. */
    public static void cleanUp() {
        for (Runnable hook = HOOKS.pollLast(); hook != null; hook = HOOKS.pollLast()) {
            try {
                hook.run();
            } catch (Throwable failure) {
                // Nobody is left to catch it.
                System.err.println("napi4j: a cleanup hook failed: " + failure);
            }
        }
        for (Runnable wait = WAITS.pollFirst(); wait != null; wait = WAITS.pollFirst()) {
            wait.run();
        }
    }

    private static void await(CompletableFuture<?> end, long deadline) {
        try {
            end.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            System.err.println("napi4j: an asynchronous cleanup hook was given up: it did not end within ten seconds");
        } catch (ExecutionException e) {
            System.err.println("napi4j: an asynchronous cleanup hook failed: " + e.getCause());
        } catch (Throwable failure) {
            System.err.println("napi4j: an asynchronous cleanup hook failed: " + failure);
        }
    }

    static @Nullable Object data() {
        return data;
    }

    static void setData(Object value) {
        data = value;
    }

    static void addCleanupHook(int env, Runnable hook) {
        if (!started) {
            Failures.check(env, ValueApi.cleanupStart(env));
            started = true;
        }
        HOOKS.addLast(hook);
    }

    static void addAsyncCleanupHook(int env, Supplier<? extends CompletionStage<?>> hook) {
        addCleanupHook(env, () -> {
            CompletableFuture<?> end = hook.get().toCompletableFuture();
            long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
            WAITS.addLast(() -> await(end, deadline));
        });
    }
}
