package org.teavm.classlib.java.lang.ref;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** References that the collector has cleared and that are not in their queue yet. Whoever looks at a queue moves them. */
@Include(value = "n4_reference.h", isSystem = false)
final class TReferencePending {
    /** Always null: an assignment that never runs tells the dependency analysis what {@link #take} may return. */
    static TReference<?> possible;

    private TReferencePending() {}

    /** Moves all pending references to their queues. */
    static void distribute() {
        for (; ; ) {
            TReference<?> reference = take();
            if (reference == null) {
                return;
            }
            TReferenceQueue<?> queue = reference.queue;
            if (queue != null) {
                queue.add(reference);
            }
        }
    }

    private static TReference<?> take() {
        TReference<?> never = possible;
        return never != null ? never : (TReference<?>) takePending();
    }

    /** Waits for {@link #signal} or new pending references after {@code sequence}; 0 in time, 1 woken, 2 interrupted. */
    @Import(name = "n4_reference_await")
    static native int await(int sequence, long nanos);

    @Import(name = "n4_reference_event")
    static native int event();

    @Import(name = "n4_reference_signal")
    static native void signal();

    @Import(name = "n4_reference_take_pending")
    private static native Object takePending();
}
