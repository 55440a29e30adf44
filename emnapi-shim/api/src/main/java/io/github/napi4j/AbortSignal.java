package io.github.napi4j;

/**
 * JavaScript's {@code AbortSignal}, as a parameter of a method that gives a promise; of any object that has the properties
 * of one.
 *
 * <p>When JavaScript aborts, the promise is rejected at once with the signal's reason. Work that has not begun on the pool is
 * not done; the thread of work that has is interrupted. When the promise is settled, the signal is let go.
 */
public interface AbortSignal {
    /** Whether JavaScript has aborted. Any thread. */
    boolean isAborted();

    /** Runs something on the JavaScript thread when JavaScript aborts, at once if it has. JavaScript thread. */
    void onAbort(Runnable action);
}
