package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Executors: every task once, every result to who asked, an end when asked for. */
public final class Executors {
    private Executors() {}

    private static String sums(ExecutorService pool, int tasks) throws Exception {
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int number = i;
            futures.add(pool.submit(() -> number * 2));
        }
        long sum = 0;
        for (Future<Integer> future : futures) {
            sum += future.get();
        }
        return (sum == (long) tasks * (tasks - 1)) + " " + end(pool);
    }

    private static String end(ExecutorService pool) throws InterruptedException {
        pool.shutdown();
        boolean ended = pool.awaitTermination(1, TimeUnit.MINUTES);
        return ended + " " + pool.isTerminated() + " " + Atomics.thrown(() -> pool.execute(() -> {}));
    }

    /** Thread pools. */
    @Napi
    public static List<String> pools(int rounds) throws Exception {
        return List.of(
                "fixed " + sums(java.util.concurrent.Executors.newFixedThreadPool(3), rounds),
                "cached " + sums(java.util.concurrent.Executors.newCachedThreadPool(), Math.min(rounds, 10)),
                "single " + sums(java.util.concurrent.Executors.newSingleThreadExecutor(), rounds),
                "work stealing " + sums(java.util.concurrent.Executors.newWorkStealingPool(2), rounds),
                "scheduled " + sums(java.util.concurrent.Executors.newScheduledThreadPool(2), rounds),
                "fork join " + sums(new ForkJoinPool(3), rounds),
                "all " + all(),
                "completion " + completion(rounds),
                "rejected " + rejected(),
                "failures " + failures(),
                "now " + now());
    }

    private static String all() throws Exception {
        ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
        int sum = 0;
        for (Future<Integer> future : pool.invokeAll(tasks)) {
            sum += future.get();
        }
        List<Callable<Integer>> some = List.of(
                () -> {
                    throw new IllegalStateException();
                },
                () -> 7);
        List<Callable<Integer>> none = List.of(() -> {
            throw new IllegalStateException("none");
        });
        String outcome = sum + " " + pool.invokeAny(some) + " " + Atomics.thrown(() -> pool.invokeAny(none));
        pool.shutdown();
        return outcome;
    }

    private static String completion(int rounds) throws Exception {
        ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(3);
        ExecutorCompletionService<Integer> service = new ExecutorCompletionService<>(pool);
        for (int i = 0; i < rounds; i++) {
            int number = i;
            service.submit(() -> number);
        }
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += service.take().get();
        }
        pool.shutdown();
        return (sum == (long) rounds * (rounds - 1) / 2) + " " + service.poll();
    }

    private static String rejected() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        pool.execute(() -> {
            try {
                hold.await();
            } catch (InterruptedException e) {
                ran.set(-100);
            }
        });
        pool.execute(ran::incrementAndGet);
        String aborted = Atomics.thrown(() -> pool.execute(ran::incrementAndGet));
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        pool.execute(ran::incrementAndGet);
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardOldestPolicy());
        pool.execute(() -> ran.addAndGet(10));
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        pool.execute(() -> ran.addAndGet(1000));
        hold.countDown();
        pool.shutdown();
        return aborted + " " + pool.awaitTermination(1, TimeUnit.MINUTES) + " " + ran.get() + " "
                + pool.getCompletedTaskCount();
    }

    private static String failures() throws Exception {
        ExecutorService pool = java.util.concurrent.Executors.newSingleThreadExecutor();
        Future<?> failing = pool.submit(() -> {
            throw new IllegalArgumentException("no");
        });
        String failed;
        try {
            failing.get();
            failed = "returned";
        } catch (ExecutionException e) {
            failed = e.getMessage();
        }
        CountDownLatch never = new CountDownLatch(1);
        Future<?> endless = pool.submit(() -> {
            never.await();
            return 0;
        });
        String late;
        try {
            endless.get(1, TimeUnit.MILLISECONDS);
            late = "returned";
        } catch (TimeoutException e) {
            late = "TimeoutException";
        }
        boolean cancelled = endless.cancel(true);
        String after;
        try {
            endless.get();
            after = "returned";
        } catch (CancellationException e) {
            after = "CancellationException " + endless.isDone();
        }
        FutureTask<Integer> task = new FutureTask<>(() -> 5);
        task.run();
        pool.shutdown();
        return failed + ", " + late + " " + cancelled + " " + after + " " + task.get()
                + pool.awaitTermination(1, TimeUnit.MINUTES);
    }

    private static String now() throws Exception {
        ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(1);
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        pool.execute(() -> {
            running.countDown();
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
        });
        pool.execute(() -> {});
        running.await();
        int waiting = pool.shutdownNow().size();
        return pool.awaitTermination(1, TimeUnit.MINUTES) + " " + waiting + " " + interrupted.get();
    }

    /** Tasks at their time. */
    @Napi
    public static List<String> scheduled(int ticks) throws Exception {
        ScheduledExecutorService pool = java.util.concurrent.Executors.newScheduledThreadPool(2);
        CountDownLatch atRate = new CountDownLatch(ticks);
        CountDownLatch withDelay = new CountDownLatch(ticks);
        ScheduledFuture<?> rate = pool.scheduleAtFixedRate(atRate::countDown, 0, 1, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> delay = pool.scheduleWithFixedDelay(withDelay::countDown, 1, 1, TimeUnit.MILLISECONDS);
        List<Integer> order = java.util.Collections.synchronizedList(new ArrayList<>());
        List<ScheduledFuture<Integer>> late = new ArrayList<>();
        ScheduledExecutorService single = java.util.concurrent.Executors.newSingleThreadScheduledExecutor();
        // A busy machine may hold this loop up; the gaps between the deadlines are longer than it does.
        for (int i = 5; i > 0; i--) {
            int number = i;
            late.add(single.schedule(
                    () -> {
                        order.add(number);
                        return number;
                    },
                    200L * i,
                    TimeUnit.MILLISECONDS));
        }
        int sum = 0;
        for (ScheduledFuture<Integer> future : late) {
            sum += future.get();
        }
        single.shutdown();
        atRate.await();
        withDelay.await();
        AtomicInteger failing = new AtomicInteger();
        ScheduledFuture<?> failed = pool.scheduleAtFixedRate(
                () -> {
                    if (failing.incrementAndGet() == 3) {
                        throw new IllegalStateException("third");
                    }
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        String third;
        try {
            failed.get();
            third = "returned";
        } catch (ExecutionException e) {
            third = e.getCause().getMessage();
        }
        String cancelled = rate.cancel(false) + " " + rate.isCancelled() + " " + delay.cancel(true);
        pool.shutdown();
        return List.of(
                "ticks " + atRate.getCount() + " " + withDelay.getCount(),
                "order " + order + " " + sum,
                "failed " + third + " " + failing.get(),
                "cancelled " + cancelled + " " + pool.awaitTermination(1, TimeUnit.MINUTES));
    }

    private static final class Sum extends RecursiveTask<Long> {
        private static final long serialVersionUID = 1L;
        private final int from;
        private final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 16) {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += i;
                }
                return sum;
            }
            int middle = (from + to) >>> 1;
            Sum left = new Sum(from, middle);
            left.fork();
            return new Sum(middle, to).compute() + left.join();
        }
    }

    private static final class Visit extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1L;
        private final int depth;
        private final AtomicLong leaves;

        Visit(CountedCompleter<?> parent, int depth, AtomicLong leaves) {
            super(parent);
            this.depth = depth;
            this.leaves = leaves;
        }

        @Override
        public void compute() {
            if (depth == 0) {
                leaves.incrementAndGet();
            } else {
                setPendingCount(2);
                new Visit(this, depth - 1, leaves).fork();
                new Visit(this, depth - 1, leaves).fork();
            }
            tryComplete();
        }
    }

    /** Tasks that split. */
    @Napi
    public static List<String> forkJoin(int rounds) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(4);
        int wrong = 0;
        for (int i = 0; i < Math.max(1, rounds / 10); i++) {
            int n = 100 + i;
            if (pool.invoke(new Sum(0, n)) != (long) n * (n - 1) / 2) {
                wrong++;
            }
        }
        AtomicLong leaves = new AtomicLong();
        pool.invoke(new Visit(null, 12, leaves));
        List<ForkJoinTask<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tasks.add(pool.submit(new Sum(0, 1000)));
        }
        long total = 0;
        for (ForkJoinTask<Long> task : tasks) {
            total += task.get();
        }
        ForkJoinTask<?> failing = pool.submit((Runnable) () -> {
            throw new IllegalStateException("in the pool");
        });
        String failed = Atomics.thrown(failing::join);
        String blocked = String.valueOf(managedBlock(pool));
        pool.shutdown();
        return List.of(
                "sums " + wrong,
                "leaves " + leaves.get(),
                "submitted " + total,
                "failed " + failed + " " + failing.isCompletedAbnormally(),
                "managed " + blocked,
                "ended " + pool.awaitTermination(1, TimeUnit.MINUTES),
                "common " + ForkJoinPool.commonPool().invoke(new Sum(0, 10000)) + " "
                        + ForkJoinPool.commonPool().submit(() -> 3).get() + " " + new Sum(0, 5000).invoke());
    }

    /** More blocked tasks than threads: the pool makes up for them. */
    private static int managedBlock(ForkJoinPool pool) throws Exception {
        CountDownLatch all = new CountDownLatch(6);
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            futures.add(pool.submit(() -> {
                all.countDown();
                ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                    @Override
                    public boolean block() throws InterruptedException {
                        all.await();
                        return true;
                    }

                    @Override
                    public boolean isReleasable() {
                        return all.getCount() == 0;
                    }
                });
                return 1;
            }));
        }
        int sum = 0;
        for (Future<Integer> future : futures) {
            sum += future.get();
        }
        return sum;
    }
}
