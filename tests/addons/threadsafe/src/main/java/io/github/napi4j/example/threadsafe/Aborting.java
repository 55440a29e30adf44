package io.github.napi4j.example.threadsafe;

import io.github.napi4j.AbortSignal;
import io.github.napi4j.AsyncTask;
import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Work that JavaScript may abort. */
public final class Aborting {
    // The JavaScript thread's own.
    private static final List<String> LOG = new ArrayList<>();
    private static @Nullable CompletableFuture<String> open;

    private static final AtomicReference<String> END = new AtomicReference<>("");
    private static volatile CountDownLatch begun = new CountDownLatch(1);

    private Aborting() {}

    /** A task that gives its value, and tells what was called of it. */
    @Napi
    public static AsyncTask<Integer> abortableTask(int value, @Nullable AbortSignal signal) {
        LOG.clear();
        return new AsyncTask<>() {
            @Override
            public Integer compute() {
                return value;
            }

            @Override
            public Integer resolve(Integer output) {
                LOG.add("resolve");
                return output;
            }

            @Override
            public void onFinally() {
                LOG.add("finally");
            }
        };
    }

    /** What was called of the last task. */
    @Napi
    public static List<String> abortableLog() {
        return new ArrayList<>(LOG);
    }

    /** Waits until it is interrupted. */
    @Napi(async = true)
    public static void sleep(AbortSignal signal) throws InterruptedException {
        END.set("");
        try {
            begun.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            END.set("interrupted, aborted: " + signal.isAborted());
            throw e;
        }
    }

    /** Waits until {@link #sleep} has begun. */
    @Napi(async = true)
    public static void sleepBegun() throws InterruptedException {
        begun.await();
        begun = new CountDownLatch(1);
    }

    /** How it ended. */
    @Napi
    public static String sleepEnd() {
        return END.get();
    }

    /** A future that {@link #completeOpen} completes, and an abort. */
    @Napi
    public static CompletableFuture<String> openFuture(AbortSignal signal) {
        LOG.clear();
        signal.onAbort(() -> LOG.add("aborted"));
        CompletableFuture<String> future = new CompletableFuture<>();
        open = future;
        return future;
    }

    @Napi
    public static void completeOpen(String value) {
        if (open != null) {
            open.complete(value);
        }
    }
}
