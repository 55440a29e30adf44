package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Thread itself: states, ends, interrupts, what belongs to a thread. */
public final class Threads {
    private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String parent) {
            return parent + "'s child";
        }
    };
    private static final ThreadLocal<int[]> OWN = ThreadLocal.withInitial(() -> new int[1]);

    private Threads() {}

    private static void awaitState(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.yield();
        }
    }

    /** The states that a thread goes through. */
    @Napi
    public static List<String> threadStates() throws Exception {
        Object monitor = new Object();
        CountDownLatch latch = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                latch.await();
                synchronized (monitor) {
                    monitor.wait(1_000_000);
                }
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                while (!done.get()) {
                    LockSupport.park();
                }
            }
        });
        List<String> seen = new ArrayList<>();
        seen.add(thread.getState() + " " + thread.isAlive());
        thread.start();
        awaitState(thread, Thread.State.WAITING);
        seen.add("await " + thread.getState() + " " + thread.isAlive());
        synchronized (monitor) {
            latch.countDown();
            awaitState(thread, Thread.State.BLOCKED);
            seen.add("enter " + thread.getState());
        }
        awaitState(thread, Thread.State.TIMED_WAITING);
        synchronized (monitor) {
            monitor.notify();
        }
        awaitState(thread, Thread.State.TIMED_WAITING);
        thread.interrupt();
        awaitState(thread, Thread.State.WAITING);
        seen.add("park " + thread.isInterrupted());
        done.set(true);
        LockSupport.unpark(thread);
        thread.join();
        seen.add(thread.getState() + " " + thread.isAlive());
        seen.add("again " + Atomics.thrown(thread::start) + " "
                + Thread.currentThread().getState());
        return seen;
    }

    /** Interrupts wake whatever a thread waits in. */
    @Napi
    public static List<String> interrupts(int rounds) throws Exception {
        AtomicInteger woken = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        Object monitor = new Object();
        Thread endless = new Thread(() -> LockSupport.park());
        endless.start();
        Crew.run(2, rounds, (member, round) -> {
            Thread victim = new Thread(() -> {
                try {
                    switch (round % 5) {
                        case 0 -> Thread.sleep(1_000_000);
                        case 1 -> never.await();
                        case 2 -> {
                            synchronized (monitor) {
                                monitor.wait();
                            }
                        }
                        case 3 -> endless.join();
                        default -> new java.util.concurrent.LinkedBlockingQueue<Integer>().take();
                    }
                } catch (InterruptedException e) {
                    woken.addAndGet(Thread.currentThread().isInterrupted() ? 1000 : 1);
                }
            });
            victim.start();
            victim.interrupt();
            victim.join();
        });
        LockSupport.unpark(endless);
        endless.join();
        Thread early = new Thread(() -> woken.addAndGet(Thread.interrupted() ? 1 : 1000));
        early.interrupt();
        early.start();
        early.join();
        return List.of("woken " + (woken.get() - 2 * rounds));
    }

    /** Names, daemons, handlers, locals. */
    @Napi
    public static List<String> threadProperties() throws Exception {
        List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());
        INHERITED.set("parent");
        OWN.get()[0] = 5;
        Thread thread = new Thread(
                () -> {
                    lines.add("inherited " + INHERITED.get() + " " + OWN.get()[0]);
                    INHERITED.remove();
                    lines.add("removed " + INHERITED.get());
                    Thread child = new Thread(() -> {});
                    lines.add("child " + child.isDaemon() + " " + child.getPriority());
                    throw new IllegalStateException("nobody catches it");
                },
                "worker");
        thread.setDaemon(true);
        thread.setPriority(7);
        thread.setUncaughtExceptionHandler((t, e) -> lines.add(t.getName() + " threw " + e.getMessage()));
        thread.start();
        thread.join();
        INHERITED.remove();
        lines.add("name " + thread.getName() + " " + thread.isDaemon() + " " + thread.getPriority());
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> lines.add("default " + e.getMessage()));
        Thread other = new Thread(() -> {
            throw new Error("again");
        });
        other.start();
        other.join();
        Thread.setDefaultUncaughtExceptionHandler(before);
        lines.add("daemon " + Atomics.thrown(() -> alive(t -> t.setDaemon(true))));
        lines.add("join " + timedJoin());
        lines.add("arguments " + Atomics.thrown(() -> thread.setPriority(11)) + " "
                + Atomics.thrown(() -> Thread.sleep(-1)) + " " + Atomics.thrown(() -> thread.join(-1)));
        return new ArrayList<>(lines);
    }

    private interface Use {
        void of(Thread thread);
    }

    private static void alive(Use use) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        try {
            use.of(thread);
        } finally {
            end.countDown();
            thread.join();
        }
    }

    private static String timedJoin() throws InterruptedException {
        boolean[] early = new boolean[1];
        alive(thread -> {
            try {
                thread.join(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            early[0] = thread.isAlive();
        });
        return String.valueOf(early[0]);
    }

    /** Threads that live for a moment, one after the other and then all at once. */
    @Napi
    public static int shortThreads(int count) throws Exception {
        AtomicInteger ran = new AtomicInteger();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(ran::incrementAndGet);
            thread.start();
            thread.join();
        }
        List<Thread> together = new ArrayList<>();
        for (int i = 0; i < Math.min(count, 8); i++) {
            together.add(new Thread(ran::incrementAndGet));
        }
        together.forEach(Thread::start);
        for (Thread thread : together) {
            thread.join();
        }
        return ran.get();
    }

    /** A timer's tasks, and random numbers of each thread's own. */
    @Napi
    public static List<String> timersAndRandom(int rounds) throws Exception {
        Timer timer = new Timer("timer", true);
        CountDownLatch ticks = new CountDownLatch(5);
        StringBuffer order = new StringBuffer();
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        ticks.countDown();
                    }
                },
                0,
                1);
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 2; i > 0; i--) {
            int number = i;
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            order.append(number);
                            both.countDown();
                        }
                    },
                    i * 20L);
        }
        both.await();
        ticks.await();
        timer.cancel();
        Set<Long> firsts = java.util.Collections.synchronizedSet(new HashSet<>());
        AtomicInteger outside = new AtomicInteger();
        Crew.run(4, 1, (member, ignored) -> {
            firsts.add(ThreadLocalRandom.current().nextLong());
            for (int i = 0; i < rounds; i++) {
                int number = ThreadLocalRandom.current().nextInt(10, 20);
                double real = ThreadLocalRandom.current().nextDouble();
                if (number < 10 || number >= 20 || real < 0 || real >= 1) {
                    outside.incrementAndGet();
                }
            }
        });
        return List.of(
                "timer " + order + " "
                        + Atomics.thrown(() -> timer.schedule(
                                new TimerTask() {
                                    @Override
                                    public void run() {}
                                },
                                1)),
                "random " + firsts.size() + " " + outside.get() + " "
                        + Atomics.thrown(() -> ThreadLocalRandom.current().setSeed(1)),
                "units " + TimeUnit.DAYS.toNanos(1) + " " + TimeUnit.NANOSECONDS.convert(3, TimeUnit.HOURS) + " "
                        + TimeUnit.SECONDS.toMillis(Long.MAX_VALUE));
    }
}
