package org.teavm.classlib.java.lang.ref;

/** {@code java.lang.ref.PhantomReference}: its object cannot be had back; without finalizers it dies when a weak one does. */
public class TPhantomReference<T> extends TReference<T> {
    public TPhantomReference(T referent, TReferenceQueue<? super T> queue) {
        super(referent, queue, PHANTOM);
    }

    @Override
    public T get() {
        return null;
    }
}
