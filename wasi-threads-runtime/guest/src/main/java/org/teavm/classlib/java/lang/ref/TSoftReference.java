package org.teavm.classlib.java.lang.ref;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** {@code java.lang.ref.SoftReference}: cleared after some collections without a {@code get()}, and before memory runs out. */
@Include(value = "n4_reference.h", isSystem = false)
public class TSoftReference<T> extends TReference<T> {
    public TSoftReference(T referent) {
        this(referent, null);
    }

    public TSoftReference(T referent, TReferenceQueue<? super T> queue) {
        super(referent, queue, SOFT);
        used = clock();
    }

    @Override
    public T get() {
        T object = referent;
        if (object != null) {
            used = clock();
        }
        return object;
    }

    @Import(name = "n4_reference_clock")
    private static native int clock();
}
