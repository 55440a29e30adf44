package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** java.util.concurrent.locks and monitors: one holder at a time, no wakeup lost. */
public final class Locks {
    private static final int MEMBERS = 4;

    private Locks() {}

    private static final class Guarded {
        int count;
        long sum;

        void step(int by) {
            count++;
            sum += by;
        }
    }

    private static String locked(Lock lock, int rounds) throws Exception {
        Guarded guarded = new Guarded();
        AtomicInteger tried = new AtomicInteger();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            lock.lock();
            try {
                guarded.step(member);
                lock.lock();
                guarded.step(1);
                lock.unlock();
            } finally {
                lock.unlock();
            }
            if (lock.tryLock() || lock.tryLock(1, TimeUnit.HOURS)) {
                tried.incrementAndGet();
                guarded.step(2);
                lock.unlock();
            }
        });
        boolean right = guarded.count == 3 * MEMBERS * rounds && guarded.sum == (6L + MEMBERS + 2 * MEMBERS) * rounds;
        return right + " " + (tried.get() == MEMBERS * rounds);
    }

    /** Locks that one thread holds. */
    @Napi
    public static List<String> locks(int rounds) throws Exception {
        ReentrantLock unfair = new ReentrantLock();
        ReentrantLock fair = new ReentrantLock(true);
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        Guarded guarded = new Guarded();
        Object monitor = new Object();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            synchronized (monitor) {
                synchronized (monitor) {
                    guarded.step(1);
                }
            }
        });
        return List.of(
                "ReentrantLock " + locked(unfair, rounds) + " " + unfair.isLocked() + unfair.hasQueuedThreads(),
                "fair ReentrantLock " + locked(fair, Math.min(rounds, 1000)) + " " + fair.isFair(),
                "write lock " + locked(both.writeLock(), rounds) + " " + both.getWriteHoldCount(),
                "monitor " + (guarded.count == MEMBERS * rounds),
                "not mine " + Atomics.thrown(unfair::unlock) + " " + Atomics.thrown(monitor::notify));
    }

    /** Many readers or one writer. */
    @Napi
    public static List<String> readWriteLocks(int rounds) throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        StampedLock stamped = new StampedLock();
        int[] pair = new int[2];
        int[] stampedPair = new int[2];
        AtomicInteger torn = new AtomicInteger();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            if (member == round % MEMBERS) {
                lock.writeLock().lock();
                pair[0]++;
                Thread.yield();
                pair[1]++;
                lock.readLock().lock();
                lock.writeLock().unlock();
                lock.readLock().unlock();
                long stamp = stamped.writeLock();
                stampedPair[0]++;
                stampedPair[1]++;
                stamped.unlockWrite(stamp);
            } else {
                lock.readLock().lock();
                int difference = pair[0] - pair[1];
                lock.readLock().unlock();
                torn.addAndGet(difference);
                long stamp = stamped.tryOptimisticRead();
                int first = stampedPair[0];
                int second = stampedPair[1];
                if (!stamped.validate(stamp)) {
                    stamp = stamped.readLock();
                    first = stampedPair[0];
                    second = stampedPair[1];
                    stamped.unlockRead(stamp);
                }
                torn.addAndGet(first - second);
            }
        });
        long read = stamped.readLock();
        long write = stamped.tryConvertToWriteLock(read);
        String converted = (write != 0) + " " + stamped.isWriteLocked() + " " + (stamped.tryReadLock() == 0);
        stamped.unlock(write);
        return List.of(
                "ReentrantReadWriteLock " + (pair[0] == rounds && pair[1] == rounds) + " " + lock.getReadLockCount(),
                "StampedLock " + (stampedPair[0] == rounds && stampedPair[1] == rounds) + " " + converted,
                "torn " + torn.get(),
                "upgrade " + upgrade(lock));
    }

    private static boolean upgrade(ReentrantReadWriteLock lock) {
        lock.readLock().lock();
        boolean got = lock.writeLock().tryLock();
        lock.readLock().unlock();
        return got;
    }

    /** A ring of threads that hand a turn on: with conditions, with monitors, with permits. */
    @Napi
    public static List<String> conditions(int rounds) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition[] turns = {lock.newCondition(), lock.newCondition(), lock.newCondition()};
        int[] turn = new int[2];
        Crew.run(3, 1, (member, round) -> {
            for (int i = 0; i < rounds; i++) {
                lock.lock();
                while (turn[0] != member) {
                    turns[member].await();
                }
                turn[0] = (member + 1) % 3;
                turn[1]++;
                turns[turn[0]].signal();
                lock.unlock();
            }
        });
        Object monitor = new Object();
        int[] shared = new int[2];
        Crew.run(3, 1, (member, round) -> {
            for (int i = 0; i < rounds; i++) {
                synchronized (monitor) {
                    while (shared[0] != member) {
                        monitor.wait();
                    }
                    shared[0] = (member + 1) % 3;
                    shared[1]++;
                    monitor.notifyAll();
                }
            }
        });
        return List.of(
                "Condition " + (turn[1] == 3 * rounds),
                "monitor " + (shared[1] == 3 * rounds),
                "permits " + pingPong(rounds),
                "timeouts " + timeouts());
    }

    private static boolean pingPong(int rounds) throws Exception {
        Thread[] players = new Thread[2];
        AtomicInteger ball = new AtomicInteger();
        for (int player = 0; player < 2; player++) {
            int own = player;
            players[player] = new Thread(() -> {
                for (int i = 0; i < rounds; i++) {
                    while (ball.get() % 2 != own) {
                        LockSupport.park();
                    }
                    ball.incrementAndGet();
                    LockSupport.unpark(players[1 - own]);
                }
            });
        }
        for (Thread player : players) {
            player.start();
        }
        for (Thread player : players) {
            player.join();
        }
        return ball.get() == 2 * rounds;
    }

    /** What becomes of waiting for what does not come. */
    private static String timeouts() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition never = lock.newCondition();
        lock.lock();
        boolean signalled = never.await(1, TimeUnit.MILLISECONDS);
        long left = never.awaitNanos(1000);
        boolean[] got = new boolean[1];
        Thread other = new Thread(() -> {
            try {
                got[0] = lock.tryLock(1, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                got[0] = true;
            }
        });
        other.start();
        other.join();
        Thread.currentThread().interrupt();
        String interrupted = Atomics.thrown(never::await) + Atomics.thrown(lock::lockInterruptibly);
        boolean status = Thread.interrupted();
        lock.unlock();
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        LockSupport.parkNanos(1000);
        return signalled + " " + (left <= 0) + " " + got[0] + " " + interrupted + " " + status;
    }
}
