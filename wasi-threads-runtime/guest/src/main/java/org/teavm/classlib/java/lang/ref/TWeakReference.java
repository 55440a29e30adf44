package org.teavm.classlib.java.lang.ref;

/** {@code java.lang.ref.WeakReference}: cleared by the first collection that finds its object weakly reachable. */
public class TWeakReference<T> extends TReference<T> {
    public TWeakReference(T referent) {
        super(referent, null, WEAK);
    }

    public TWeakReference(T referent, TReferenceQueue<? super T> queue) {
        super(referent, queue, WEAK);
    }
}
