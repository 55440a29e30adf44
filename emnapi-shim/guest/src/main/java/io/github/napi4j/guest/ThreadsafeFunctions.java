package io.github.napi4j.guest;

import io.github.napi4j.ThreadsafeFunction;

/** Makes threadsafe functions of the callbacks that glue generates. */
public final class ThreadsafeFunctions {
    private ThreadsafeFunctions() {}

    /**
     * Opens a threadsafe function. JavaScript thread.
     *
     * @param callback a {@link JsCallback} that nothing else uses
     */
    public static <F> ThreadsafeFunction<F> open(F callback, boolean fatal, boolean weak, int maxQueueSize) {
        return new JsThreadsafeFunction<>(callback, fatal, weak, maxQueueSize);
    }
}
