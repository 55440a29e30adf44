package org.teavm.classlib.java.lang.ref;

import org.teavm.classlib.java.lang.TObject;

/**
 * {@code java.lang.ref.Reference} as our collector knows it.
 *
 * <p>The six fields are those of {@code struct n4_reference}, in its order; the collector does not follow {@code referent} and
 * sets it to {@code null} once nothing else leads to the object. All fields are assigned here, so that none is ever
 * left out of the layout.
 */
public abstract class TReference<T> extends TObject {
    static final int WEAK = 0;
    static final int SOFT = 1;
    static final int PHANTOM = 2;

    T referent;
    TReferenceQueue<? super T> queue;
    TReference<?> next;
    int kind;
    int used;
    int discovered;

    TReference(T referent, TReferenceQueue<? super T> queue, int kind) {
        this.referent = referent;
        this.queue = queue;
        this.next = null;
        this.kind = kind;
        this.used = 0;
        this.discovered = 0;
        if (kind < 0) {
            TReferencePending.possible = this;
        }
    }

    public T get() {
        return referent;
    }

    public final boolean refersTo(T object) {
        return referent == object;
    }

    public void clear() {
        referent = null;
    }

    public boolean isEnqueued() {
        TReferencePending.distribute();
        TReferenceQueue<? super T> target = queue;
        return target != null && target.holds(this);
    }

    public boolean enqueue() {
        // Cleared first: the collector leaves it alone from here on.
        referent = null;
        TReferencePending.distribute();
        TReferenceQueue<? super T> target = queue;
        return target != null && target.add(this);
    }

    @Override
    protected Object clone() {
        throw new UnsupportedOperationException("a reference cannot be cloned");
    }

    /** Keeps {@code object} reachable up to this call. */
    @SuppressWarnings("unused")
    public static void reachabilityFence(Object object) {}
}
