package org.teavm.classlib.java.util.concurrent.locks;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@link java.util.concurrent.locks.ReentrantLock} over this object's monitor.
 *
 * <p>The monitor guards every field of a lock and is held for moments only: whoever must wait for the lock waits in it.
 * Threads get the lock in the order in which they asked for it, whether fairness was asked for or not.
 */
public class TReentrantLock implements TLock {
    private static final long FOREVER = Long.MAX_VALUE;

    private final boolean fair;

    /** Those who wait for the lock, first come first; a thread is in it once at most. */
    private final ArrayDeque<Thread> queue = new ArrayDeque<>();

    private @Nullable Thread owner;
    private int holds;

    public TReentrantLock() {
        this(false);
    }

    public TReentrantLock(boolean fair) {
        this.fair = fair;
    }

    @Override
    public void lock() {
        acquireUninterruptibly(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        acquire(1, FOREVER);
    }

    @Override
    public synchronized boolean tryLock() {
        Thread current = Thread.currentThread();
        if (owner != null && owner != current) {
            return false;
        }
        take(current, 1);
        return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return acquire(1, unit.toNanos(time));
    }

    @Override
    public synchronized void unlock() {
        requireOwner();
        if (--holds == 0) {
            release();
        }
    }

    @Override
    public TCondition newCondition() {
        return new Waiters();
    }

    public synchronized int getHoldCount() {
        return owner == Thread.currentThread() ? holds : 0;
    }

    public synchronized boolean isHeldByCurrentThread() {
        return owner == Thread.currentThread();
    }

    public synchronized boolean isLocked() {
        return owner != null;
    }

    public final boolean isFair() {
        return fair;
    }

    public final synchronized boolean hasQueuedThreads() {
        return !queue.isEmpty();
    }

    public final synchronized boolean hasQueuedThread(Thread thread) {
        return queue.contains(thread);
    }

    public final synchronized int getQueueLength() {
        return queue.size();
    }

    protected synchronized @Nullable Thread getOwner() {
        return owner;
    }

    @Override
    public synchronized String toString() {
        String state = owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]";
        return super.toString() + state;
    }

    private void take(Thread thread, int times) {
        if (holds + times < 0) {
            throw new Error("Maximum lock count exceeded");
        }
        owner = thread;
        holds += times;
    }

    private void release() {
        owner = null;
        if (!queue.isEmpty()) {
            // All: only the first in the queue goes on, and which thread that is the monitor does not know.
            notifyAll();
        }
    }

    private void requireOwner() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
    }

    /** Takes the lock {@code times} over, or gives up after some nanoseconds. */
    private synchronized boolean acquire(int times, long nanoseconds) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Thread current = Thread.currentThread();
        if (owner != current && (owner != null || !queue.isEmpty())) {
            long start = System.nanoTime();
            queue.addLast(current);
            try {
                while (owner != null || queue.peekFirst() != current) {
                    long left = nanoseconds == FOREVER ? FOREVER : nanoseconds - (System.nanoTime() - start);
                    if (left <= 0) {
                        return false;
                    }
                    waitIn(this, left);
                }
            } finally {
                queue.remove(current);
                if (owner == null && !queue.isEmpty()) {
                    notifyAll();
                }
            }
        }
        take(current, times);
        return true;
    }

    private void acquireUninterruptibly(int times) {
        boolean interrupted = false;
        while (true) {
            try {
                acquire(times, FOREVER);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // every caller loops
    private static void waitIn(Object monitor, long nanoseconds) throws InterruptedException {
        if (nanoseconds == FOREVER) {
            monitor.wait();
        } else {
            // Rounded up: waking early would spin through the last fraction of a millisecond.
            monitor.wait((nanoseconds + 999_999) / 1_000_000);
        }
    }

    /** A condition of this lock: one token for each thread that waits, marked when it is signalled. */
    private final class Waiters implements TCondition {
        private final ArrayDeque<boolean[]> tokens = new ArrayDeque<>();

        @Override
        public void await() throws InterruptedException {
            await(FOREVER);
        }

        @Override
        public void awaitUninterruptibly() {
            boolean[] token = new boolean[1];
            int held = enter(token);
            boolean interrupted = false;
            while (waitInterrupted(token, FOREVER)) {
                interrupted = true;
            }
            acquireUninterruptibly(held);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long awaitNanos(long nanoseconds) throws InterruptedException {
            long start = System.nanoTime();
            await(nanoseconds);
            return nanoseconds - (System.nanoTime() - start);
        }

        @Override
        public boolean await(long time, TimeUnit unit) throws InterruptedException {
            return await(unit.toNanos(time));
        }

        @Override
        @SuppressWarnings("JavaUtilDate") // the interface's own type
        public boolean awaitUntil(Date deadline) throws InterruptedException {
            return await(TimeUnit.MILLISECONDS.toNanos(deadline.getTime() - System.currentTimeMillis()));
        }

        @Override
        public void signal() {
            synchronized (TReentrantLock.this) {
                requireOwner();
                wake(tokens.pollFirst());
            }
        }

        @Override
        public void signalAll() {
            synchronized (TReentrantLock.this) {
                requireOwner();
                while (!tokens.isEmpty()) {
                    wake(tokens.pollFirst());
                }
            }
        }

        /** Gives the lock up, sleeps, takes the lock again. False when nobody signalled in time. */
        private boolean await(long nanoseconds) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            boolean[] token = new boolean[1];
            int held = enter(token);
            try {
                return sleep(token, nanoseconds);
            } finally {
                acquireUninterruptibly(held);
            }
        }

        private int enter(boolean[] token) {
            synchronized (TReentrantLock.this) {
                requireOwner();
                tokens.addLast(token);
                int held = holds;
                holds = 0;
                release();
                return held;
            }
        }

        /** Sleeps until a signal (true) or the end of the time (false). */
        private boolean sleep(boolean[] token, long nanoseconds) throws InterruptedException {
            boolean interrupted = waitInterrupted(token, nanoseconds);
            if (!forget(token)) {
                // The signal came first: the interrupt is for what this thread does next.
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return true;
            }
            if (interrupted) {
                throw new InterruptedException();
            }
            return false;
        }

        /** Sleeps until the token is marked or the time is over, or tells that it was interrupted before. */
        private boolean waitInterrupted(boolean[] token, long nanoseconds) {
            long start = System.nanoTime();
            synchronized (token) {
                while (!token[0]) {
                    long left = nanoseconds == FOREVER ? FOREVER : nanoseconds - (System.nanoTime() - start);
                    if (left <= 0) {
                        break;
                    }
                    try {
                        waitIn(token, left);
                    } catch (InterruptedException e) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Takes an unsignalled token out of the queue; false when a signal was quicker. */
        private boolean forget(boolean[] token) {
            synchronized (TReentrantLock.this) {
                return tokens.remove(token);
            }
        }

        private void wake(boolean @Nullable [] token) {
            if (token != null) {
                synchronized (token) {
                    token[0] = true;
                    token.notifyAll();
                }
            }
        }
    }
}
