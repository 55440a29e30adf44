package io.github.napi4j.guest;

import java.util.concurrent.CompletionException;

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

    /** Fulfils the promise. */
    public void resolve(int value) {
        NodeApi.promiseSettle(env, deferred, value, false);
    }

    /** Rejects the promise with what the exception is in JavaScript. */
    public void reject(Throwable failure) {
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
