package io.github.napi4j.guest;

import io.github.napi4j.AbortSignal;
import io.github.napi4j.AsyncTask;
import java.util.Iterator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Work of the addon's on its pool, with a promise of the result. To be started on the JavaScript thread. */
public final class AsyncCalls {
    private AsyncCalls() {}

    /** A call of the author's, which may throw anything. */
    @FunctionalInterface
    public interface Body<T extends @Nullable Object> {
        /** Makes the call. */
        T call() throws Throwable;
    }

    /**
     * Makes a call on the pool. Returns the handle of the promise; {@code write} makes the handle of the result.
     *
     * @param signal the argument that may abort it, if the method takes one
     */
    public static <T extends @Nullable Object> int start(
            int env, @Nullable AbortSignal signal, Body<T> body, ToIntFunction<T> write) {
        Deferred deferred = new Deferred(env);
        int promise = deferred.promise();
        submit(deferred, signal, new Work() {
            @Override
            void compute() {
                T result;
                try {
                    result = body.call();
                } catch (Throwable failure) {
                    deferred.reject(failure);
                    return;
                }
                deferred.settle(null, () -> write.applyAsInt(result));
            }
        });
        return promise;
    }

    /**
     * An async iterator over one that a call on the pool gives, and that is asked there; {@code write} makes the handles of
     * its elements. Returns its handle.
     */
    public static <T> int iterate(int env, Body<Iterator<T>> body, ToIntFunction<T> write) {
        return JsAsyncIterators.write(env, new PooledIterator<>(body), write);
    }

    /** Runs a task: computes on the pool, and ends here. Returns the handle of the promise. */
    public static <T extends @Nullable Object> int run(
            int env, @Nullable AbortSignal signal, AsyncTask<T> task, ToIntFunction<T> write) {
        Deferred deferred = new Deferred(env);
        int promise = deferred.promise();
        submit(deferred, signal, new Work() {
            @Override
            void compute() {
                JsLoop.post(AsyncCalls.compute(task, deferred, write));
            }

            @Override
            void skip() {
                JsLoop.post(new Skipped(task));
            }
        });
        return promise;
    }

    private static void submit(Deferred deferred, @Nullable AbortSignal signal, Work work) {
        if (signal != null) {
            deferred.abortBy((JsAbortSignal) signal, work::abort);
        }
        try {
            WorkPool.submit(work);
        } catch (OutOfMemoryError noThread) {
            deferred.reject(noThread);
        }
    }

    /** Work on the pool, which can be taken back before it begins and interrupted after. */
    private abstract static class Work implements Runnable {
        private @Nullable Thread worker;
        private boolean aborted;

        abstract void compute();

        /** In the place of work that was taken back. */
        void skip() {}

        @Override
        public final void run() {
            if (!begin()) {
                skip();
                return;
            }
            try {
                compute();
            } finally {
                end();
            }
        }

        final synchronized void abort() {
            aborted = true;
            if (worker != null) {
                worker.interrupt();
            }
        }

        private synchronized boolean begin() {
            worker = Thread.currentThread();
            return !aborted;
        }

        private synchronized void end() {
            worker = null;
        }
    }

    private static <T extends @Nullable Object> LoopTask compute(
            AsyncTask<T> task, Deferred deferred, ToIntFunction<T> write) {
        try {
            T output = task.compute();
            return new Ending<>(task, deferred, write, () -> task.resolve(output));
        } catch (Throwable failure) {
            return new Ending<>(task, deferred, write, () -> task.reject(failure));
        }
    }

    private static final class Ending<T extends @Nullable Object> extends LoopTask {
        private final AsyncTask<T> task;
        private final Deferred deferred;
        private final ToIntFunction<T> write;
        private final Body<T> end;

        Ending(AsyncTask<T> task, Deferred deferred, ToIntFunction<T> write, Body<T> end) {
            this.task = task;
            this.deferred = deferred;
            this.write = write;
            this.end = end;
        }

        @Override
        void run(int env) {
            if (deferred.isSettled()) {
                task.onFinally();
                return;
            }
            try {
                T value = end.call();
                deferred.settle(null, () -> write.applyAsInt(value));
            } catch (Throwable failure) {
                deferred.reject(failure);
            }
            task.onFinally();
        }
    }

    /** The end of a task that was aborted before it began. */
    private static final class Skipped extends LoopTask {
        private final AsyncTask<?> task;

        Skipped(AsyncTask<?> task) {
            this.task = task;
        }

        @Override
        void run(int env) {
            task.onFinally();
        }
    }
}
