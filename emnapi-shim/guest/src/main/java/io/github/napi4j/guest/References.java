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
        release();
        int reference = NodeApi.referenceCreate(env, value);
        if (reference == 0) {
            throw Failures.taken(env);
        }
        first = new Held(env, owner, reference, first);
        count++;
        if (count >= collectAt) {
            System.gc();
            release();
            collectAt = Math.max(FIRST_COLLECTION, count * 2);
        }
        return reference;
    }

    /** Gives the references back whose objects the collector has taken. */
    static void release() {
        Reference<?> dead;
        while ((dead = DEAD.poll()) != null) {
            Held held = (Held) dead;
            NodeApi.referenceDelete(held.env, held.reference);
            held.unlink();
            count--;
        }
    }

    private static final class Held extends WeakReference<Object> {
        final int env;
        final int reference;
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

        void unlink() {
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
}
