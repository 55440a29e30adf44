package io.github.napi4j;

import org.jspecify.annotations.Nullable;

/**
 * Work in two phases, as the result of an exported method: JavaScript gets a promise of what it comes to.
 *
 * <p>{@link #compute} runs on a thread of the addon's pool, the others on the JavaScript thread, after it.
 *
 * @param <T> what the promise is fulfilled with
 */
public abstract class AsyncTask<T extends @Nullable Object> {

    /** For subclasses. */
    protected AsyncTask() {}

    /** The work itself, off the JavaScript thread. Not run when an {@link AbortSignal} of the method was aborted before. */
    public abstract T compute() throws Exception;

    /** What the promise is fulfilled with; {@code output} unless overridden. What it throws rejects the promise. */
    public T resolve(T output) throws Exception {
        return output;
    }

    /**
     * What to do about a failure of {@link #compute}: a value to fulfil the promise with, or an exception to reject it with;
     * the failure itself unless overridden.
     */
    public T reject(Throwable failure) throws Throwable {
        throw failure;
    }

    /** Runs once, last, however the task ended, and after work that was aborted. What it throws is an uncaught exception in JavaScript. */
    public void onFinally() {}
}
