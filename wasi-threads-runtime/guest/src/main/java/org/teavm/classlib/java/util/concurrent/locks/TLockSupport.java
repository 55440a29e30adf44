package org.teavm.classlib.java.util.concurrent.locks;

import org.jspecify.annotations.Nullable;
import org.teavm.classlib.java.lang.TThread;

/** {@code java.util.concurrent.locks.LockSupport} over the permit of a thread's record. */
public final class TLockSupport {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private TLockSupport() {}

    public static void park() {
        TThread.park(0);
    }

    public static void park(@Nullable Object blocker) {
        TThread.park(0);
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            TThread.park(nanos);
        }
    }

    public static void parkNanos(@Nullable Object blocker, long nanos) {
        parkNanos(nanos);
    }

    public static void parkUntil(long deadlineMillis) {
        parkNanos((deadlineMillis - System.currentTimeMillis()) * NANOS_PER_MILLI);
    }

    public static void parkUntil(@Nullable Object blocker, long deadlineMillis) {
        parkUntil(deadlineMillis);
    }

    public static void unpark(@Nullable TThread thread) {
        if (thread != null) {
            thread.unpark();
        }
    }

    public static @Nullable Object getBlocker(TThread thread) {
        return null;
    }

    public static void setCurrentBlocker(@Nullable Object blocker) {}
}
