package io.github.napi4j.guest;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The threads that blocking work of the addon's runs on: as many as there are processors, and at least four, started when
 * there is work and ended when there has been none for a while. They are daemons.
 */
final class WorkPool {
    private static final int FEWEST_THREADS = 4;
    private static final long IDLE_MILLIS = 10_000;

    private static final ArrayDeque<Runnable> JOBS = new ArrayDeque<>();
    private static int threads;
    private static int idle;
    private static int lastNumber;

    private WorkPool() {}

    /**
     * Has a job run, which must not throw. Any thread.
     *
     * @throws OutOfMemoryError when no thread can be had to run it
     */
    static void submit(Runnable job) {
        int number;
        synchronized (JOBS) {
            JOBS.add(job);
            if (JOBS.size() <= idle || threads >= mostThreads()) {
                JOBS.notify();
                return;
            }
            threads++;
            number = ++lastNumber;
        }
        Thread thread = new Thread(WorkPool::work, "napi4j-pool-" + number);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            synchronized (JOBS) {
                // The other threads will get to the job; without any, nobody would.
                if (--threads == 0 && JOBS.remove(job)) {
                    throw e;
                }
            }
        }
    }

    private static int mostThreads() {
        return Math.max(FEWEST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    private static void work() {
        boolean atEnd = false;
        try {
            Runnable job;
            while ((job = next()) != null) {
                job.run();
                // The next one does not see whether this one was interrupted.
                Thread.interrupted();
            }
            atEnd = true;
        } finally {
            if (!atEnd) {
                stopped();
            }
        }
    }

    /** A thread is gone without having left, as one that waits where all share one stack: it makes room for another. */
    private static void stopped() {
        synchronized (JOBS) {
            threads--;
        }
    }

    private static @Nullable Runnable next() {
        synchronized (JOBS) {
            if (JOBS.isEmpty()) {
                await();
            }
            Runnable job = JOBS.poll();
            if (job == null) {
                threads--;
            }
            return job;
        }
    }

    @SuppressWarnings("WaitNotInLoop")
    private static void await() {
        idle++;
        try {
            JOBS.wait(IDLE_MILLIS);
        } catch (InterruptedException e) {
            // By the job before, which is over: as good a reason to look for work as any.
        } finally {
            idle--;
        }
    }
}
