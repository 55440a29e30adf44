package io.github.napi4j.example.turns;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;

/** Programs that give the same on threads of the host and on one stack, and some that one stack cannot run. */
public final class Turns {
    private static final int HOUR = 3_600_000;

    private Turns() {}

    @Napi
    public static int join(int threads) throws InterruptedException {
        AtomicInteger sum = new AtomicInteger();
        List<Thread> started = new ArrayList<>();
        for (int i = 1; i <= threads; i++) {
            int n = i;
            Thread thread = new Thread(() -> sum.addAndGet(n));
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            thread.join();
        }
        return sum.get();
    }

    /** Threads that start threads and wait for them, as deep as told. */
    @Napi
    public static int nested(int depth) throws InterruptedException {
        if (depth == 0) {
            return 0;
        }
        int[] below = new int[1];
        Thread thread = new Thread(() -> {
            try {
                below[0] = nested(depth - 1);
            } catch (InterruptedException e) {
                below[0] = -HOUR;
            }
        });
        thread.start();
        thread.join();
        return below[0] + 1;
    }

    @Napi
    public static String futures(int n) {
        CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> n);
        CompletableFuture<Integer> right = CompletableFuture.supplyAsync(() -> left.join() * 2);
        CompletableFuture<String> both = left.thenCombineAsync(right, (l, r) -> l + " and " + r);
        CompletableFuture<String> failed = CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("as told");
        });
        return both.join() + ", " + failed.exceptionally(e -> e.getCause().getMessage()).join();
    }

    /** Arrives when a thread that nobody waits for has run. */
    @Napi
    public static CompletableFuture<Integer> later(int n) {
        return CompletableFuture.supplyAsync(() -> n).thenApplyAsync(value -> value + 1);
    }

    @Napi
    public static int latches(int threads) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(threads);
        AtomicInteger running = new AtomicInteger();
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        try {
                            start.await();
                            running.incrementAndGet();
                            end.countDown();
                        } catch (InterruptedException e) {
                            running.set(-HOUR);
                        }
                    })
                    .start();
        }
        start.countDown();
        end.await();
        return running.get();
    }

    @Napi
    public static int barrier(int parties) throws InterruptedException {
        AtomicInteger arrived = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(parties, arrived::incrementAndGet);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            Thread thread = new Thread(() -> {
                try {
                    barrier.await();
                } catch (Exception e) {
                    arrived.set(-HOUR);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return arrived.get();
    }

    @Napi
    public static int queue(int items) throws InterruptedException {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        Thread producer = new Thread(() -> {
            for (int i = 1; i <= items; i++) {
                queue.add(i);
            }
        });
        producer.start();
        int sum = 0;
        for (int i = 0; i < items; i++) {
            sum += queue.take();
        }
        return sum;
    }

    @Napi
    public static String waitAndNotify() throws InterruptedException {
        StringBuilder seen = new StringBuilder();
        Object monitor = new Object();
        Thread other = new Thread(() -> {
            synchronized (monitor) {
                seen.append("notified ");
                monitor.notifyAll();
            }
        });
        synchronized (monitor) {
            other.start();
            while (seen.isEmpty()) {
                monitor.wait();
            }
            seen.append("woken");
        }
        other.join();
        return seen.toString();
    }

    @Napi
    public static String condition() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        StringBuilder seen = new StringBuilder();
        Thread other = new Thread(() -> {
            lock.lock();
            try {
                seen.append("signalled ");
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        });
        lock.lock();
        try {
            other.start();
            while (seen.isEmpty()) {
                changed.await();
            }
            return seen.append("woken").toString();
        } finally {
            lock.unlock();
        }
    }

    /** A task that is not done in time, and is done later. */
    @Napi
    public static String timeout() throws InterruptedException, ExecutionException {
        CompletableFuture<String> slow = new CompletableFuture<>();
        String first;
        try {
            first = slow.get(20, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            first = "not yet";
        }
        new Thread(() -> slow.complete("now")).start();
        return first + ", " + slow.get();
    }

    /** Sums from tasks of pools of every kind, the first of which nobody shuts down. */
    @Napi
    public static List<Integer> pools(int tasks) throws InterruptedException, ExecutionException {
        List<Integer> sums = new ArrayList<>();
        sums.add(submitted(Executors.newFixedThreadPool(2), tasks));
        for (ExecutorService pool : List.of(
                Executors.newFixedThreadPool(3),
                Executors.newCachedThreadPool(),
                Executors.newSingleThreadExecutor(),
                Executors.newWorkStealingPool(2),
                Executors.newScheduledThreadPool(2))) {
            int sum = submitted(pool, tasks);
            for (Future<Integer> each : pool.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2))) {
                sum += each.get();
            }
            sum += pool.invokeAny(List.<Callable<Integer>>of(() -> 3));
            pool.shutdown();
            sums.add(pool.awaitTermination(1, TimeUnit.MINUTES) ? sum : -1);
        }
        return sums;
    }

    private static int submitted(ExecutorService pool, int tasks) throws InterruptedException, ExecutionException {
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 1; i <= tasks; i++) {
            int n = i;
            futures.add(pool.submit(() -> n));
        }
        int sum = 0;
        for (Future<Integer> future : futures) {
            sum += future.get();
        }
        return sum;
    }

    /** The sum of the numbers below n by tasks that split, with more threads than there are processors. */
    @Napi
    public static long split(int n) {
        ForkJoinPool pool = new ForkJoinPool(4);
        long sum = pool.submit(() -> LongStream.range(0, n).parallel().sum()).join();
        pool.shutdown();
        return sum;
    }

    /** As many ticks of a timer, and the thread that made them. */
    @Napi
    public static String timer(int ticks) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(ticks);
        Timer timer = new Timer("clock");
        String[] thread = new String[1];
        TimerTask tick = new TimerTask() {
            @Override
            public void run() {
                thread[0] = Thread.currentThread().getName();
                left.countDown();
            }
        };
        timer.schedule(tick, 1, 1);
        left.await();
        timer.cancel();
        return left.getCount() + " " + thread[0];
    }

    /** A thread's own values, and what it inherits. */
    @Napi
    public static String locals() throws InterruptedException {
        ThreadLocal<String> own = ThreadLocal.withInitial(() -> "fresh");
        InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
        own.set("mine");
        inherited.set("given");
        String[] seen = new String[1];
        Thread thread = new Thread(() -> {
            seen[0] = own.get() + " " + inherited.get();
            own.set("its");
            inherited.set("changed");
        });
        thread.start();
        thread.join();
        return seen[0] + " " + own.get() + " " + inherited.get();
    }

    /** An exception that nobody catches, as its thread's handler sees it. */
    @Napi
    public static String uncaught() throws InterruptedException {
        String[] seen = new String[1];
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("lost");
        });
        thread.setName("thrower");
        thread.setUncaughtExceptionHandler((t, e) -> seen[0] = t.getName() + ": " + e.getMessage());
        thread.start();
        thread.join();
        return seen[0];
    }

    /** What one stack cannot do: two threads that hand over to each other again and again. */
    @Napi
    public static int handOver(int items) throws InterruptedException {
        SynchronousQueue<Integer> queue = new SynchronousQueue<>();
        new Thread(() -> {
                    try {
                        for (int i = 1; i <= items; i++) {
                            queue.put(i);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
        int sum = 0;
        for (int i = 0; i < items; i++) {
            sum += queue.take();
        }
        return sum;
    }

    /** Waits for what nobody brings: with threads of the host it would do so for ever. */
    @Napi
    public static void hopeless(String how) throws InterruptedException {
        Object monitor = new Object();
        switch (how) {
            case "latch" -> new CountDownLatch(1).await();
            case "monitor" -> {
                synchronized (monitor) {
                    monitor.wait();
                }
            }
            case "future" -> new CompletableFuture<Void>().join();
            case "queue" -> new LinkedBlockingQueue<Integer>().take();
            default -> throw new IllegalArgumentException(how);
        }
    }

    /** What the one thread that holds a monitor and waits makes of another that wants it. */
    @Napi
    public static String blocked() throws InterruptedException {
        String[] seen = {"nothing"};
        Object monitor = new Object();
        Thread other = new Thread(() -> {
            try {
                synchronized (monitor) {
                    seen[0] = "entered";
                }
            } catch (IllegalStateException e) {
                seen[0] = e.getMessage();
            }
        });
        synchronized (monitor) {
            other.start();
            other.join(50);
        }
        other.join();
        return seen[0];
    }

    @Napi
    public static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
