package org.teavm.classlib.java.lang.ref;

/** {@code java.lang.ref.ReferenceQueue}; {@code remove} waits for the one event of all queues, then looks again. */
public class TReferenceQueue<T> extends TReferenceList {
    private static final int TIMED_OUT = 0;
    private static final int INTERRUPTED = 2;
    private static final long NANOS_PER_MILLI = 1_000_000;

    public TReferenceQueue() {}

    boolean add(TReference<?> reference) {
        boolean added = append(reference);
        if (added) {
            TReferencePending.signal();
        }
        return added;
    }

    @SuppressWarnings("unchecked")
    public TReference<? extends T> poll() {
        TReferencePending.distribute();
        return (TReference<? extends T>) takeFirst();
    }

    public TReference<? extends T> remove() throws InterruptedException {
        return remove(0);
    }

    public TReference<? extends T> remove(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("negative timeout value");
        }
        long nanos = millis > Long.MAX_VALUE / NANOS_PER_MILLI ? Long.MAX_VALUE : millis * NANOS_PER_MILLI;
        long start = System.nanoTime();
        for (; ; ) {
            int sequence = TReferencePending.event();
            TReference<? extends T> reference = poll();
            if (reference != null) {
                return reference;
            }
            long left = millis == 0 ? 0 : nanos - (System.nanoTime() - start);
            if (millis != 0 && left <= 0) {
                return null;
            }
            int woken = TReferencePending.await(sequence, left);
            if (woken == INTERRUPTED) {
                throw new InterruptedException();
            }
            if (woken == TIMED_OUT) {
                return poll();
            }
        }
    }
}
