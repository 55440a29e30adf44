package io.github.napi4j.jvm;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The one thread that may touch a realm, and its queue: calls, timers and messages run on it one after the other, in the
 * order in which they became due.
 */
final class JsThread {
    /** JavaScript and the module recurse on the same Java stack; only what is touched is committed. */
    private static final long STACK_BYTES = 128L << 20;

    private static final long CLOSE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor queue;
    private volatile Thread thread;

    JsThread(String name) {
        this.thread = Thread.currentThread();
        this.queue = new ScheduledThreadPoolExecutor(1, task -> {
            Thread created = new Thread(null, task, name, STACK_BYTES);
            created.setDaemon(true);
            thread = created;
            return created;
        });
        queue.setRemoveOnCancelPolicy(true);
        queue.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        queue.prestartCoreThread();
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Runs a task on the thread and waits for it; at once if this is the thread. */
    <T> T call(Callable<T> task) {
        try {
            if (isCurrent()) {
                return task.call();
            }
            Future<T> result = queue.submit(task);
            try {
                return result.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the addon", e);
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the host is closed", e);
        } catch (Exception e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof RuntimeException mine) {
            return mine;
        }
        if (failure instanceof Error mine) {
            throw mine;
        }
        return new IllegalStateException(failure);
    }

    /** Runs a task on the thread and waits for it, but not for ever: false if the thread is busy with something else. */
    boolean callSoon(Runnable task, long seconds) {
        if (isCurrent()) {
            task.run();
            return true;
        }
        Future<?> result = queue.submit(task);
        try {
            result.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            result.cancel(false);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Takes no more tasks, drops what is queued, and interrupts what is running, which ends a loop in the module. */
    void interrupt() {
        queue.shutdownNow();
    }

    /** Runs a task on the thread later; dropped if the thread has ended. */
    void post(Runnable task, Consumer<Throwable> onFailure) {
        schedule(task, 0, onFailure);
    }

    /** Queues a task for later; running what it returns takes the task out again. */
    Runnable schedule(Runnable task, long milliseconds, Consumer<Throwable> onFailure) {
        ScheduledFuture<?> queued = queue.schedule(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException | Error e) {
                        onFailure.accept(e);
                    }
                },
                milliseconds,
                TimeUnit.MILLISECONDS);
        return () -> queued.cancel(false);
    }

    /** Ends the thread after what is running; what is queued is dropped. */
    void close() {
        queue.shutdownNow();
        if (isCurrent()) {
            return;
        }
        try {
            if (!queue.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the addon is still running after " + CLOSE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
