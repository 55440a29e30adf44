package io.github.napi4j.guest;

import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A promise of ours that JavaScript has, to be settled once, on the JavaScript thread. */
public final class Deferred {
    private final int env;
    private final int deferred;
    private final int promise;

    /** Makes a promise. */
    public Deferred(int env) {
        long pair = NodeApi.promiseCreate(env);
        if (pair == 0) {
            throw Failures.taken(env);
        }
        this.env = env;
        this.deferred = (int) (pair >>> 32);
        this.promise = (int) pair;
    }

    /** The promise's handle, which lives as long as the scope it was made in. */
    public int promise() {
        return promise;
    }

    /**
     * Settles the promise: rejects it with what the exception is in JavaScript, or fulfils it with a value, or rejects it
     * with why there is none.
     */
    public void settle(@Nullable Throwable failure, IntSupplier value) {
        if (!NodeApi.onJsThread()) {
            // Nobody catches what is thrown here, and a promise that stays pending says nothing.
            System.err.println("napi4j: a future that JavaScript waits for was completed on "
                    + Thread.currentThread().getName() + "; complete it on the JavaScript thread");
            throw new IllegalStateException("completed off the JavaScript thread");
        }
        int path = ConversionPath.begin();
        try {
            if (failure == null) {
                NodeApi.promiseSettle(env, deferred, value.getAsInt(), false);
            } else {
                reject(failure);
            }
        } catch (Throwable unconverted) {
            reject(unconverted);
        } finally {
            ConversionPath.end(path);
        }
    }

    private void reject(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        NodeApi.promiseSettle(env, deferred, reason(cause == null ? failure : cause), true);
    }

    private int reason(Throwable failure) {
        try {
            return Failures.toValue(env, failure);
        } catch (Throwable again) {
            NodeApi.throwStatic(env, again instanceof OutOfMemoryError);
            return NodeApi.takeException(env);
        }
    }
}
