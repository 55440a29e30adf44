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
        TThread.setBlocker(blocker);
        TThread.park(0);
        TThread.setBlocker(null);
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            TThread.park(nanos);
        }
    }

    public static void parkNanos(@Nullable Object blocker, long nanos) {
        if (nanos > 0) {
            TThread.setBlocker(blocker);
            TThread.park(nanos);
            TThread.setBlocker(null);
        }
    }

    public static void parkUntil(long deadlineMillis) {
        parkNanos(nanosUntil(deadlineMillis));
    }

    public static void parkUntil(@Nullable Object blocker, long deadlineMillis) {
        parkNanos(blocker, nanosUntil(deadlineMillis));
    }

    private static long nanosUntil(long deadlineMillis) {
        long millis = deadlineMillis - System.currentTimeMillis();
        return millis > Long.MAX_VALUE / NANOS_PER_MILLI ? Long.MAX_VALUE : millis * NANOS_PER_MILLI;
    }

    public static void unpark(@Nullable TThread thread) {
        if (thread != null) {
            thread.unpark();
        }
    }

    public static @Nullable Object getBlocker(TThread thread) {
        return thread.blocker();
    }

    public static void setCurrentBlocker(@Nullable Object blocker) {
        TThread.setBlocker(blocker);
    }

    /** What the JDK's own classes call it. */
    public static long getThreadId(TThread thread) {
        return thread.threadId();
    }
}
