package org.teavm.classlib.java.lang.ref;

import org.teavm.classlib.java.lang.TObject;

/**
 * The references of one queue, linked through {@code next}, under the queue's monitor.
 *
 * <p>Apart from {@link TReferenceQueue} because TeaVM insists on writing that class's own fields by itself: see references.h.
 */
@SuppressWarnings("ReferenceEquality")
abstract class TReferenceList extends TObject {
    private TReference<?> first;
    private TReference<?> last;

    TReferenceList() {
        first = null;
        last = null;
    }

    /** Appends a reference of this queue that is in no list; returns false if it is in one, or has left the queue. */
    final synchronized boolean append(TReference<?> reference) {
        if (reference.queue != this || reference.next != null) {
            return false;
        }
        // The end of the list points to itself: `next` is null outside of lists only.
        reference.next = reference;
        if (last == null) {
            first = reference;
        } else {
            last.next = reference;
        }
        last = reference;
        return true;
    }

    final synchronized boolean holds(TReference<?> reference) {
        return reference.queue == this && reference.next != null;
    }

    /** Takes the first reference, which belongs to no queue afterwards; null when there is none. */
    final synchronized TReference<?> takeFirst() {
        TReference<?> taken = first;
        if (taken == null) {
            return null;
        }
        first = taken.next == taken ? null : taken.next;
        if (first == null) {
            last = null;
        }
        taken.next = null;
        taken.queue = null;
        return taken;
    }
}
