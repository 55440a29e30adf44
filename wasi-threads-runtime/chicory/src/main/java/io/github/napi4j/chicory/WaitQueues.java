package io.github.napi4j.chicory;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that wait on addresses of one shared memory, woken in the order they came.
 *
 * <p>Every waiter has its own wake-up flag, so that a wake-up meant for one thread is never consumed by another that
 * arrives on the same address later: counting wake-ups per address loses them in futex handshakes.
 *
 * <p>Lock order: a bucket's monitor is a leaf; nothing is called while it is held but the caller's value check.
 */
final class WaitQueues {
    static final int WOKEN = 0;
    static final int NOT_EQUAL = 1;
    static final int TIMED_OUT = 2;

    private static final int BUCKETS = 256;

    private final Bucket[] buckets = new Bucket[BUCKETS];

    WaitQueues() {
        for (int i = 0; i < BUCKETS; i++) {
            buckets[i] = new Bucket();
        }
    }

    /**
     * Waits until notified, if the value is still the expected one when looked at under the queue's lock.
     *
     * @param timeoutNanos how long to wait at most; negative waits for ever
     * @return {@link #WOKEN}, {@link #NOT_EQUAL} or {@link #TIMED_OUT}
     * @throws InterruptedException if the thread was interrupted before a wake-up was meant for it
     */
    int await(int address, BooleanSupplier stillExpected, long timeoutNanos) throws InterruptedException {
        Bucket bucket = bucket(address);
        Waiter waiter = new Waiter(address, Thread.currentThread());
        synchronized (bucket) {
            if (!stillExpected.getAsBoolean()) {
                return NOT_EQUAL;
            }
            bucket.waiters.addLast(waiter);
        }
        long deadline = System.nanoTime() + timeoutNanos;
        while (!waiter.woken) {
            if (timeoutNanos < 0) {
                LockSupport.park(this);
            } else {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return bucket.leave(waiter) ? TIMED_OUT : WOKEN;
                }
                LockSupport.parkNanos(this, left);
            }
            if (Thread.currentThread().isInterrupted() && bucket.leave(waiter)) {
                throw new InterruptedException("interrupted while waiting on address " + address);
            }
        }
        return WOKEN;
    }

    /** Wakes the threads that have waited longest on an address, at most {@code limit} (unsigned) of them. */
    int wake(int address, int limit) {
        Bucket bucket = bucket(address);
        int woken = 0;
        synchronized (bucket) {
            Iterator<Waiter> all = bucket.waiters.iterator();
            while (all.hasNext() && Integer.compareUnsigned(woken, limit) < 0) {
                Waiter waiter = all.next();
                if (waiter.address == address) {
                    all.remove();
                    waiter.woken = true;
                    LockSupport.unpark(waiter.thread);
                    woken++;
                }
            }
        }
        return woken;
    }

    /** How many threads wait on an address now. */
    int waiting(int address) {
        Bucket bucket = bucket(address);
        synchronized (bucket) {
            return (int)
                    bucket.waiters.stream().filter(w -> w.address == address).count();
        }
    }

    private Bucket bucket(int address) {
        return buckets[(address >>> 2) & (BUCKETS - 1)];
    }

    private static final class Bucket {
        private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();

        /** Takes a waiter out; false if a wake-up already did, which then belongs to that waiter. */
        synchronized boolean leave(Waiter waiter) {
            return waiters.remove(waiter);
        }
    }

    private static final class Waiter {
        private final int address;
        private final @Nullable Thread thread;
        private volatile boolean woken;

        Waiter(int address, Thread thread) {
            this.address = address;
            this.thread = thread;
        }
    }
}
