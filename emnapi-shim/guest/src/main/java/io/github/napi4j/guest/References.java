package io.github.napi4j.guest;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JavaScript values for as long as the Java objects that stand for them live.
 *
 * <p>A Node-API reference is held for each; when the collector has taken the Java object, the reference is given back the
 * next time one is made, for only the JavaScript thread may do that. Java does not feel how much JavaScript it holds, so
 * many references make it collect.
 */
final class References {
    private static final int FIRST_COLLECTION = 10_000;

    private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();
    private static @Nullable Held first;
    private static int count;
    private static int collectAt = FIRST_COLLECTION;

    private References() {}

    /** Refers to a value on behalf of an object. Returns the reference. */
    static int hold(int env, Object owner, int value) {
        return keep(env, owner, value).reference;
    }

    /** The same, for what may let the value go before it is collected. */
    static Held keep(int env, Object owner, int value) {
        release();
        return keepReference(env, owner, NodeApi.referenceCreate(env, value));
    }

    /** The same, but the value may be collected. */
    static Held keepWeakly(int env, Object owner, int value) {
        release();
        return keepReference(env, owner, ValueApi.weakReferenceCreate(env, value));
    }

    /** Lets a value go, once. Any thread. */
    static void drop(Held held) {
        if (NodeApi.onJsThread()) {
            held.drop();
        } else {
            JsLoop.post(new Dropping(held));
        }
    }

    private static Held keepReference(int env, Object owner, int reference) {
        if (reference == 0) {
            throw Failures.taken(env);
        }
        Held held = new Held(env, owner, reference, first);
        first = held;
        count++;
        if (count >= collectAt) {
            System.gc();
            release();
            collectAt = Math.max(FIRST_COLLECTION, count * 2);
        }
        return held;
    }

    /** Gives the references back whose objects the collector has taken. */
    static void release() {
        Reference<?> dead;
        while ((dead = DEAD.poll()) != null) {
            ((Held) dead).drop();
        }
    }

    /** A reference and whom it is held for. */
    static final class Held extends WeakReference<Object> {
        final int reference;
        private final int env;
        private boolean dropped;
        private @Nullable Held previous;
        private @Nullable Held next;

        Held(int env, Object owner, int reference, @Nullable Held next) {
            super(owner, DEAD);
            this.env = env;
            this.reference = reference;
            this.next = next;
            if (next != null) {
                next.previous = this;
            }
        }

        void drop() {
            if (dropped) {
                return;
            }
            dropped = true;
            NodeApi.referenceDelete(env, reference);
            unlink();
            count--;
        }

        private void unlink() {
            if (previous == null) {
                first = next;
            } else {
                previous.next = next;
            }
            if (next != null) {
                next.previous = previous;
            }
            previous = null;
            next = null;
        }
    }

    private static final class Dropping extends LoopTask {
        private final Held held;

        Dropping(Held held) {
            this.held = held;
        }

        @Override
        void run(int env) {
            held.drop();
        }
    }
}
