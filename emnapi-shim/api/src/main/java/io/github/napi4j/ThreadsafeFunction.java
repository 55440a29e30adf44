package io.github.napi4j;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JavaScript function that any thread may call, as a parameter of an exported method or a component of a record that is one.
 *
 * <p>{@code F} is a functional interface. A call is a lambda that gets it and runs on the JavaScript thread, where it calls
 * the function: {@code tsf.call(f -> f.applyAsInt(7))}. So arguments and results are as typed as in a direct call. Calls
 * of one thread run in its order. JavaScript's function takes an error first, {@code (err: Error | null, arg: number) =>
 * number}, unless the parameter says {@link Threadsafe#fatal()}.
 *
 * <p>Hand it to as many threads as you like. It is open until {@link #close}, or until no Java code can reach it, and keeps
 * Node running for as long, unless the parameter says {@link Threadsafe#weak()}.
 *
 * @param <F> the functional interface that the JavaScript function stands behind
 */
public interface ThreadsafeFunction<F> extends AutoCloseable {

    /** What became of a call. */
    enum CallStatus {
        /** It waits for the JavaScript thread. */
        OK,
        /** As many calls wait as may, and this one was not to block. */
        QUEUE_FULL,
        /** The function was closed, or the addon disposed. */
        CLOSED,
        /** The queue is full and the caller is the JavaScript thread, which alone could empty it. */
        WOULD_DEADLOCK,
        /** The thread was interrupted while it waited for room. Its interrupt status is set. */
        INTERRUPTED
    }

    /** What to do where the queue is full. */
    enum CallMode {
        /** Give up: {@link CallStatus#QUEUE_FULL}. */
        NON_BLOCKING,
        /** Wait for room. */
        BLOCKING
    }

    /**
     * Has {@code call} run on the JavaScript thread, with the function. Any thread; does not wait for it to run. What it
     * throws is an uncaught exception in JavaScript.
     */
    CallStatus call(Consumer<? super F> call, CallMode mode);

    /** The same, {@link CallMode#NON_BLOCKING}. */
    default CallStatus call(Consumer<? super F> call) {
        return call(call, CallMode.NON_BLOCKING);
    }

    /**
     * Has {@code call} run on the JavaScript thread, and gives its result. Any thread. What JavaScript throws fails the
     * future as a {@link JsException}; a call that cannot be made fails it with a {@link NapiException}, whose code is
     * {@code ERR_THREADSAFE_FUNCTION_} and the {@link CallStatus}. The future is completed on the JavaScript thread.
     */
    <R extends @Nullable Object> CompletableFuture<R> callWithResult(
            Function<? super F, ? extends R> call, CallMode mode);

    /** The same, {@link CallMode#NON_BLOCKING}. */
    default <R extends @Nullable Object> CompletableFuture<R> callWithResult(Function<? super F, ? extends R> call) {
        return callWithResult(call, CallMode.NON_BLOCKING);
    }

    /**
     * Calls the function with an error as its first argument and no others. Any thread.
     *
     * @throws IllegalStateException where the function takes no error first, {@link Threadsafe#fatal()}
     */
    CallStatus fail(Throwable error, CallMode mode);

    /** The same, {@link CallMode#NON_BLOCKING}. */
    default CallStatus fail(Throwable error) {
        return fail(error, CallMode.NON_BLOCKING);
    }

    /** Takes no more calls; those that wait are made. Any thread, any number of times. */
    @Override
    void close();

    /** Takes no more calls and drops those that wait; futures of dropped ones fail. Any thread. */
    void abort();
}
