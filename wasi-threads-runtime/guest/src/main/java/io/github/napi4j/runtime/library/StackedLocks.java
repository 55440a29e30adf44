package io.github.napi4j.runtime.library;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * Waiting for locks, semaphores and latches where all threads share one stack. The compiler puts these calls into
 * {@code AbstractQueuedSynchronizer}, which elsewhere waits as the JDK wrote it.
 *
 * <p>Waiters stay out of the JDK's queue, as the one who waits on top of the others must get what was released, whoever came
 * first. Each tries again after every release.
 */
@Include(value = "n4_thread.h", isSystem = false)
public final class StackedLocks {
    /** What {@code acquire} of the JDK returns for an interrupted wait. */
    private static final int INTERRUPTED = Integer.MIN_VALUE;

    private static final int TIMED_OUT = 0;
    private static final int ACQUIRED = 1;

    private static @Nullable Waiter top;

    private StackedLocks() {}

    /** {@code AbstractQueuedSynchronizer}, as the compiler lets it be seen. */
    public interface Synchronizer {
        /** Its {@code tryAcquire}. */
        boolean tryAlone(int argument);

        /** Its {@code tryAcquireShared}. */
        int tryShared(int argument);

        /** Its {@code cancelAcquire}: takes a node that a condition has queued out of the queue. */
        void cancel(Object node, boolean interrupted);
    }

    private record Waiter(
            Synchronizer synchronizer,
            Thread thread,
            @Nullable Waiter beneath) {}

    /** Whether threads share one stack. */
    public static boolean inUse() {
        return hasThreads() == 0;
    }

    /**
     * Waits until something is acquired; parameters and result are those of the JDK's method.
     *
     * @param synchronizer a {@link Synchronizer}
     * @param node what a condition has queued, null for a wait of another kind
     */
    public static int acquire(
            Object synchronizer,
            @Nullable Object node,
            int argument,
            boolean shared,
            boolean interruptible,
            boolean timed,
            long deadline) {
        Waiter self = new Waiter((Synchronizer) synchronizer, Thread.currentThread(), top);
        top = self;
        try {
            return await(self, argument, shared, interruptible, timed, deadline);
        } finally {
            top = self.beneath;
            if (node != null) {
                self.synchronizer.cancel(node, false);
            }
        }
    }

    private static int await(
            Waiter self, int argument, boolean shared, boolean interruptible, boolean timed, long deadline) {
        boolean interrupted = false;
        int outcome = ACQUIRED;
        while (!tryOnce(self.synchronizer, argument, shared)) {
            long left = timed ? deadline - System.nanoTime() : Long.MAX_VALUE;
            if (left <= 0) {
                outcome = TIMED_OUT;
                break;
            }
            if (timed) {
                LockSupport.parkNanos(self.synchronizer, left);
            } else {
                LockSupport.park(self.synchronizer);
            }
            interrupted |= Thread.interrupted();
            if (interrupted && interruptible) {
                return INTERRUPTED;
            }
        }
        if (interrupted) {
            self.thread.interrupt();
        }
        return outcome;
    }

    private static boolean tryOnce(Synchronizer synchronizer, int argument, boolean shared) {
        return shared ? synchronizer.tryShared(argument) >= 0 : synchronizer.tryAlone(argument);
    }

    /** Lets those who wait for a synchronizer try again. */
    @SuppressWarnings("ReferenceEquality")
    public static void released(Object synchronizer) {
        for (Waiter each = top; each != null; each = each.beneath) {
            if (each.synchronizer == synchronizer) {
                LockSupport.unpark(each.thread);
            }
        }
    }

    @Import(name = "n4_has_threads")
    private static native int hasThreads();
}
