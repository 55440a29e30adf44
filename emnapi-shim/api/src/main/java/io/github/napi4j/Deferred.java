package io.github.napi4j;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A promise and the right to settle it, once, from any thread.
 *
 * <p>Return {@link #promise()} from the exported method. A deferred that is dropped unsettled rejects its promise when the
 * collector finds it, with code {@code ERR_PROMISE_ABANDONED}.
 *
 * @param <T> what the promise is fulfilled with
 */
public final class Deferred<T extends @Nullable Object> {
    private final CompletableFuture<T> promise = new CompletableFuture<>();

    /** An unsettled one. */
    public Deferred() {}

    /** What an exported method returns: a promise in JavaScript. */
    public CompletableFuture<T> promise() {
        return promise;
    }

    /** Fulfils the promise. Returns false when it was settled before. */
    public boolean resolve(T value) {
        return promise.complete(value);
    }

    /** Rejects the promise with what the exception is in JavaScript. Returns false when it was settled before. */
    public boolean reject(Throwable failure) {
        return promise.completeExceptionally(failure);
    }
}
