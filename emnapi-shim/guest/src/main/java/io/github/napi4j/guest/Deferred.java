package io.github.napi4j.guest;

import io.github.napi4j.NapiException;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A promise of ours that JavaScript has, to be settled once, from any thread.
 *
 * <p>When the collector finds that nothing refers to this object any more, nothing can settle the promise, and it is
 * rejected.
 */
public final class Deferred {
    private final int env;
    private final int deferred;
    private final int promise;
    private @Nullable Pending pending;
    private @Nullable JsAbortSignal signal;
    private @Nullable CallSite caller;
    private boolean settled;

    /** Makes a promise. JavaScript thread. */
    public Deferred(int env) {
        long pair = NodeApi.promiseCreate(env);
        if (pair == 0) {
            throw Failures.taken(env);
        }
        this.env = env;
        this.deferred = (int) (pair >>> 32);
        this.promise = (int) pair;
    }

    /** The promise's handle, which lives as long as the scope it was made in. From now on JavaScript waits. */
    public int promise() {
        if (!settled && pending == null) {
            caller = CallSite.here(env);
            pending = new Waiting(this);
        }
        return promise;
    }

    /**
     * Settles the promise: rejects it with what the exception is in JavaScript, or fulfils it with a value, or rejects it
     * with why there is none. On the JavaScript thread at once, on another as soon as that thread gets to it.
     */
    public void settle(@Nullable Throwable failure, IntSupplier value) {
        if (NodeApi.onJsThread()) {
            settleHere(failure, value);
        } else {
            JsLoop.post(new Settling(this, failure, value));
        }
    }

    /** Rejects the promise with a signal's reason when JavaScript aborts, and then runs an action. JavaScript thread. */
    void abortBy(JsAbortSignal aborting, Runnable action) {
        signal = aborting;
        aborting.listen(() -> {
            settleHere(aborting.reason(), () -> 0);
            action.run();
        });
    }

    /** Whether it is settled. JavaScript thread. */
    boolean isSettled() {
        return settled;
    }

    /** Rejects the promise. Any thread. */
    void reject(Throwable failure) {
        settle(failure, () -> 0);
    }

    private void settleHere(@Nullable Throwable failure, IntSupplier value) {
        if (settled) {
            return;
        }
        settled = true;
        if (pending != null) {
            pending.end();
        }
        if (signal != null) {
            signal.settled();
        }
        int path = ConversionPath.begin();
        try {
            if (failure == null) {
                NodeApi.promiseSettle(env, deferred, value.getAsInt(), false);
            } else {
                rejectHere(failure);
            }
        } catch (Throwable unconverted) {
            rejectHere(unconverted);
        } finally {
            ConversionPath.end(path);
            if (caller != null) {
                caller.forget();
            }
        }
    }

    private void rejectHere(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        rejectNow(env, deferred, cause == null ? failure : cause, caller);
    }

    private static void rejectNow(int env, int deferred, Throwable failure, @Nullable CallSite caller) {
        NodeApi.promiseSettle(env, deferred, reason(env, failure, caller), true);
    }

    private static int reason(int env, Throwable failure, @Nullable CallSite caller) {
        try {
            return Failures.toValue(env, failure, caller);
        } catch (Throwable again) {
            NodeApi.throwStatic(env, again instanceof OutOfMemoryError);
            return NodeApi.takeException(env);
        }
    }

    private static final class Settling extends LoopTask {
        private final Deferred deferred;
        private final @Nullable Throwable failure;
        private final IntSupplier value;

        Settling(Deferred deferred, @Nullable Throwable failure, IntSupplier value) {
            this.deferred = deferred;
            this.failure = failure;
            this.value = value;
        }

        @Override
        void run(int env) {
            deferred.settleHere(failure, value);
        }
    }

    private static final class Waiting extends Pending {
        private final int deferred;
        private final @Nullable CallSite caller;

        Waiting(Deferred owner) {
            super(owner);
            deferred = owner.deferred;
            caller = owner.caller;
        }

        @Override
        void abandoned(int env) {
            rejectNow(
                    env,
                    deferred,
                    new NapiException(
                            "ERR_PROMISE_ABANDONED",
                            "nothing is left that could settle this promise: its future was dropped before it was completed"),
                    caller);
            if (caller != null) {
                caller.forget();
            }
        }
    }
}
