package io.github.napi4j.guest;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Something that JavaScript waits for, and that keeps the host's event loop going: until it is over, or until no Java code
 * is left that could end it, as when a thread died that should have completed a future.
 *
 * <p>All of this on the JavaScript thread.
 */
abstract class Pending extends WeakReference<Object> {
    private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();
    private static @Nullable Pending first;

    private @Nullable Pending previous;
    private @Nullable Pending following;
    private boolean over;

    /** Starts to wait for what an object stands for; the object must not be reachable from here. */
    Pending(Object owner) {
        super(owner, DEAD);
        following = first;
        if (first != null) {
            first.previous = this;
        }
        first = this;
        JsLoop.hold();
    }

    /** Ends the waiting. Returns false when it was over already. */
    final boolean end() {
        if (over) {
            return false;
        }
        over = true;
        if (previous == null) {
            first = following;
        } else {
            previous.following = following;
        }
        if (following != null) {
            following.previous = previous;
        }
        previous = null;
        following = null;
        JsLoop.release();
        return true;
    }

    /** What to do when the owner was collected before its end; the waiting is over by then. */
    abstract void abandoned(int env);

    /** Ends the waiting for owners that the collector took. */
    static void releaseDead(int env) {
        Reference<?> dead;
        while ((dead = DEAD.poll()) != null) {
            Pending pending = (Pending) dead;
            if (pending.end()) {
                pending.abandoned(env);
            }
        }
    }
}
