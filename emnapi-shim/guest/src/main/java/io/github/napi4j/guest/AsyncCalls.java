package io.github.napi4j.guest;

import io.github.napi4j.AsyncTask;
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

    /** Makes a call on the pool. Returns the handle of the promise; {@code write} makes the handle of the result. */
    public static <T extends @Nullable Object> int start(int env, Body<T> body, ToIntFunction<T> write) {
        Deferred deferred = new Deferred(env);
        int promise = deferred.promise();
        submit(deferred, () -> {
            T result;
            try {
                result = body.call();
            } catch (Throwable failure) {
                deferred.reject(failure);
                return;
            }
            deferred.settle(null, () -> write.applyAsInt(result));
        });
        return promise;
    }

    /** Runs a task: computes on the pool, and ends here. Returns the handle of the promise. */
    public static <T extends @Nullable Object> int run(int env, AsyncTask<T> task, ToIntFunction<T> write) {
        Deferred deferred = new Deferred(env);
        int promise = deferred.promise();
        submit(deferred, () -> JsLoop.post(compute(task, deferred, write)));
        return promise;
    }

    private static void submit(Deferred deferred, Runnable job) {
        try {
            WorkPool.submit(job);
        } catch (OutOfMemoryError noThread) {
            deferred.reject(noThread);
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
            try {
                T value = end.call();
                deferred.settle(null, () -> write.applyAsInt(value));
            } catch (Throwable failure) {
                deferred.reject(failure);
            }
            task.onFinally();
        }
    }
}
