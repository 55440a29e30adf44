package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that wait for each other. */
public final class Synchronizers {
    private static final int MEMBERS = 4;

    private Synchronizers() {}

    /** Latches and barriers. */
    @Napi
    public static List<String> latchesAndBarriers(int rounds) throws Exception {
        CountDownLatch[] latches = new CountDownLatch[rounds];
        for (int i = 0; i < rounds; i++) {
            latches[i] = new CountDownLatch(MEMBERS);
        }
        AtomicInteger early = new AtomicInteger();
        int[] plain = new int[MEMBERS];
        AtomicInteger actions = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(MEMBERS, actions::incrementAndGet);
        Crew.run(MEMBERS, 1, (member, ignored) -> {
            for (int i = 0; i < rounds; i++) {
                plain[member] = i + 1;
                latches[i].countDown();
                latches[i].await();
                for (int written : plain) {
                    if (written < i + 1) {
                        early.incrementAndGet();
                    }
                }
                barrier.await();
            }
        });
        return List.of(
                "CountDownLatch " + early.get() + " " + latches[rounds - 1].getCount(),
                "CyclicBarrier " + (actions.get() == rounds) + " " + barrier.getNumberWaiting(),
                "broken " + broken());
    }

    private static String broken() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        String[] seen = new String[1];
        Thread other = new Thread(() -> seen[0] = Atomics.thrown(barrier::await));
        other.start();
        while (barrier.getNumberWaiting() == 0) {
            Thread.yield();
        }
        other.interrupt();
        other.join();
        String mine;
        try {
            barrier.await();
            mine = "passed";
        } catch (BrokenBarrierException e) {
            mine = "BrokenBarrierException";
        }
        barrier.reset();
        String late;
        try {
            barrier.await(1, TimeUnit.MILLISECONDS);
            late = "passed";
        } catch (TimeoutException e) {
            late = "TimeoutException " + barrier.isBroken();
        }
        return seen[0] + " " + mine + " " + late;
    }

    /** Phases that parties come to and leave. */
    @Napi
    public static List<String> phaser(int rounds) throws Exception {
        AtomicInteger advanced = new AtomicInteger();
        Phaser root = new Phaser() {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                advanced.incrementAndGet();
                return parties == 0;
            }
        };
        Phaser[] children = {new Phaser(root, MEMBERS / 2), new Phaser(root, MEMBERS / 2)};
        int[] phases = new int[MEMBERS];
        AtomicInteger apart = new AtomicInteger();
        Crew.run(MEMBERS, 1, (member, ignored) -> {
            Phaser own = children[member / 2];
            for (int i = 0; i < rounds; i++) {
                phases[member] = i + 1;
                own.arriveAndAwaitAdvance();
                for (int phase : phases) {
                    if (phase < i + 1) {
                        apart.incrementAndGet();
                    }
                }
                own.arriveAndAwaitAdvance();
            }
            own.arriveAndDeregister();
        });
        Phaser single = new Phaser(1);
        int phase = single.arrive();
        return List.of(
                "phases " + (advanced.get() == 2 * rounds + 1) + " " + apart.get(),
                "terminated " + root.isTerminated() + children[0].isTerminated() + " " + root.getRegisteredParties(),
                "awaitAdvance " + single.awaitAdvance(phase) + " " + single.getPhase() + " " + single.bulkRegister(2),
                "forced " + forced(single));
    }

    private static String forced(Phaser phaser) {
        phaser.forceTermination();
        return phaser.isTerminated() + " " + (phaser.arrive() < 0) + " " + (phaser.register() < 0);
    }

    /** Pairs of threads that swap what they have. */
    @Napi
    public static List<String> exchanger(int rounds) throws Exception {
        Exchanger<Integer> exchanger = new Exchanger<>();
        AtomicLong given = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        AtomicInteger own = new AtomicInteger();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            Integer mine = round * MEMBERS + member;
            given.addAndGet(mine);
            Integer other = exchanger.exchange(mine);
            taken.addAndGet(other);
            if (other.equals(mine)) {
                own.incrementAndGet();
            }
        });
        return List.of(
                "Exchanger " + (given.get() == taken.get()) + " " + own.get(),
                "alone " + Atomics.thrown(() -> exchanger.exchange(1, 1, TimeUnit.MILLISECONDS)));
    }

    /** Permits. */
    @Napi
    public static List<String> semaphores(int rounds) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (boolean fair : new boolean[] {false, true}) {
            Semaphore permits = new Semaphore(2, fair);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            AtomicInteger entered = new AtomicInteger();
            Crew.run(MEMBERS, fair ? Math.min(rounds, 1000) : rounds, (member, round) -> {
                permits.acquire();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                entered.incrementAndGet();
                inside.decrementAndGet();
                permits.release();
            });
            lines.append(fair ? " fair " : "unfair ")
                    .append(most.get() <= 2)
                    .append(entered.get() == MEMBERS * (fair ? Math.min(rounds, 1000) : rounds))
                    .append(permits.availablePermits());
        }
        Semaphore empty = new Semaphore(0);
        boolean tried = empty.tryAcquire() || empty.tryAcquire(1, TimeUnit.MILLISECONDS);
        empty.release(5);
        return List.of("Semaphore " + lines, "none " + tried + " " + empty.tryAcquire(5) + " " + empty.drainPermits());
    }
}
