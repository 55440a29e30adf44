package io.github.napi4j.runtime.library;

import io.github.napi4j.runtime.ThreadStopped;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * What workers of pools do when they have no work: wait for it as they are told to, or end at once where threads share one
 * stack. The compiler puts these calls into the JDK's pools.
 *
 * <p>Workers of a {@link ScheduledThreadPoolExecutor} do wait there, for only they know when their next task is due.
 */
@Include(value = "n4_thread.h", isSystem = false)
public final class IdleWorkers {
    /** The last that left; ever null where the host has threads. */
    private static @Nullable Thread leaving;

    private IdleWorkers() {}

    /** How long a worker waits for work that may time out. */
    public static long keepAlive(ThreadPoolExecutor pool, long configured) {
        return endsIdle(pool) ? 0 : configured;
    }

    /** Whether the wait of every worker may time out. */
    public static boolean coreTimesOut(ThreadPoolExecutor pool, boolean configured) {
        return configured || endsIdle(pool);
    }

    private static boolean endsIdle(ThreadPoolExecutor pool) {
        return hasThreads() == 0 && !(pool instanceof ScheduledThreadPoolExecutor);
    }

    /** Ends a worker of a {@code ForkJoinPool} that has found nothing to do, where threads share one stack. */
    public static void leave() {
        if (hasThreads() == 0) {
            leaving = Thread.currentThread();
            throw new ThreadStopped();
        }
    }

    /** Whether the caller is a worker that leaves: a pool replaces those that fail, but this one is not missed. */
    @SuppressWarnings("ReferenceEquality")
    public static boolean isLeaving() {
        return leaving != null && leaving == Thread.currentThread();
    }

    @Import(name = "n4_has_threads")
    private static native int hasThreads();
}
