package io.github.napi4j.example.faults;

import io.github.napi4j.Deferred;
import io.github.napi4j.JsEnv;
import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Faults that the addon outlives. */
public final class Faults {
    private Faults() {}

    private static final class Fails {
        static final int VALUE = fail();

        private static int fail() {
            throw new IllegalStateException("of an initializer");
        }
    }

    private static final class FailsAgain {
        static final int VALUE = Fails.VALUE + 1;
    }

    /** A class whose initializer throws, once. */
    @Napi
    public static int initialize() {
        return FailsAgain.VALUE;
    }

    private static final class RacedFor {
        static final int VALUE = fail();

        private static int fail() {
            Thread.yield();
            throw new IllegalStateException("raced for");
        }
    }

    /** What each of several threads gets that want the same class at once, whose initializer throws. */
    @Napi
    public static List<String> race(int threads) throws InterruptedException {
        var outcomes = new ConcurrentLinkedQueue<String>();
        var start = new CountDownLatch(1);
        List<Thread> members = start(threads, () -> {
            start.await();
            try {
                outcomes.add("value " + RacedFor.VALUE);
            } catch (LinkageError e) {
                outcomes.add(e.getClass().getName() + ": " + e.getCause());
            }
        });
        start.countDown();
        for (Thread member : members) {
            member.join();
        }
        return outcomes.stream().sorted().toList();
    }

    /** One thread runs out of memory, others allocate little all the while; what each comes to. */
    @Napi
    public static List<String> exhaust(int others) throws InterruptedException {
        var outcomes = new ConcurrentLinkedQueue<String>();
        var done = new CountDownLatch(1);
        List<Thread> members = start(others, () -> {
            int wrong = 0;
            int rounds = 0;
            while (done.getCount() > 0 || rounds < 100) {
                try {
                    var map = new TreeMap<Integer, String>();
                    for (int i = 0; i < 50; i++) {
                        map.put(i, "value " + i);
                    }
                    wrong += map.get(49).equals("value 49") ? 0 : 1;
                    rounds++;
                } catch (OutOfMemoryError e) {
                    // Everybody's heap is the same one: a small allocation may be the one that finds it full.
                    Thread.yield();
                }
            }
            outcomes.add("other wrong " + wrong);
        });
        Thread greedy = new Thread(() -> {
            var kept = new ArrayList<byte[]>();
            try {
                while (true) {
                    kept.add(new byte[16 << 20]);
                }
            } catch (OutOfMemoryError e) {
                kept.clear();
                outcomes.add("greedy " + e.getMessage());
            }
        });
        greedy.start();
        greedy.join();
        done.countDown();
        for (Thread member : members) {
            member.join();
        }
        return outcomes.stream().sorted().toList();
    }

    /** A thread that runs out of memory and does not catch it; what its handler is given. */
    @Napi
    public static String exhaustUncaught() throws InterruptedException {
        var seen = new ConcurrentLinkedQueue<Throwable>();
        Thread thread = new Thread(() -> {
            var kept = new ArrayList<long[]>();
            while (true) {
                kept.add(new long[1 << 20]);
            }
        });
        thread.setUncaughtExceptionHandler((of, failure) -> seen.add(failure));
        thread.start();
        thread.join();
        return String.valueOf(seen.poll());
    }

    /** Tasks of a pool throw; the pool goes on with the next ones. */
    @Napi
    public static List<String> pool() throws InterruptedException {
        var seen = new ConcurrentLinkedQueue<String>();
        var handled = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((of, failure) -> {
                seen.add("uncaught " + failure.getMessage());
                handled.countDown();
            });
            return thread;
        });
        pool.execute(() -> {
            throw new IllegalStateException("executed");
        });
        Future<Integer> submitted = pool.submit(() -> {
            throw new IllegalStateException("submitted");
        });
        var outcomes = new ArrayList<String>();
        try {
            submitted.get();
        } catch (ExecutionException e) {
            outcomes.add(e.getCause().getMessage());
        }
        try {
            outcomes.add("then " + pool.submit(() -> 7).get());
        } catch (ExecutionException e) {
            outcomes.add("failed " + e.getCause());
        }
        pool.shutdown();
        // The pool replaces a thread before that comes to its handler.
        handled.await();
        outcomes.addAll(seen);
        return outcomes;
    }

    /** A task of the addon's own pool throws what no author expects. */
    @Napi(async = true)
    public static int failInPool() {
        throw new StackOverflowError("of a task");
    }

    /** A promise whose thread dies of an exception before it settles it. */
    @Napi
    public static CompletableFuture<String> abandon(JsEnv env) {
        Deferred<String> deferred = env.deferred();
        Thread thread = new Thread(() -> {
            if (Thread.currentThread().isAlive()) {
                throw new IllegalStateException("before it is settled");
            }
            deferred.resolve("never");
        });
        thread.setUncaughtExceptionHandler((of, failure) -> {});
        thread.start();
        return deferred.promise();
    }

    /** Lets the collector look for promises that nobody can settle. */
    @Napi
    public static void collect() {
        System.gc();
    }

    /** Starts threads that all wait, from a thread, until there are so many or no more can be had: how many, and what was said. */
    @Napi
    public static List<String> crowd(int most) throws InterruptedException {
        var release = new CountDownLatch(1);
        var ran = new AtomicInteger();
        var said = new ConcurrentLinkedQueue<String>();
        var started = new AtomicInteger();
        Thread starter = new Thread(() -> {
            var members = new ArrayList<Thread>();
            try {
                while (members.size() < most) {
                    members.addAll(start(1, () -> {
                        release.await();
                        ran.incrementAndGet();
                    }));
                }
            } catch (OutOfMemoryError e) {
                said.add(e.getMessage());
            }
            started.set(members.size());
            release.countDown();
            for (Thread member : members) {
                try {
                    member.join();
                } catch (InterruptedException e) {
                    said.add("interrupted");
                }
            }
        });
        starter.start();
        starter.join();
        var outcomes = new ArrayList<String>(said);
        outcomes.add(0, String.valueOf(started.get()));
        outcomes.add(1, String.valueOf(ran.get() == started.get()));
        return outcomes;
    }

    /** Prints lines from several threads at once, and the beginning of another. */
    @Napi
    public static void print(int threads, int lines) throws InterruptedException {
        List<Thread> members = start(threads, () -> {
            for (int i = 0; i < lines; i++) {
                System.out.println("line " + i + " of standard output");
                System.err.printf("line %d of standard error%n", i);
            }
        });
        for (Thread member : members) {
            member.join();
        }
        System.out.print("not a whole line");
    }

    private interface Part {
        void run() throws InterruptedException;
    }

    private static List<Thread> start(int count, Part part) {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> {
                try {
                    part.run();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        return threads;
    }
}
