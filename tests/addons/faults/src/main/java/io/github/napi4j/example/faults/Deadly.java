package io.github.napi4j.example.faults;

import io.github.napi4j.Deferred;
import io.github.napi4j.JsEnv;
import io.github.napi4j.JsFunction;
import io.github.napi4j.Napi;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Faults that end the addon. */
public final class Deadly {
    private Deadly() {}

    /** What still works before, and not after. */
    @Napi
    public static int add(int a, int b) {
        return a + b;
    }

    /** A promise whose thread waits for ever. */
    @Napi
    public static CompletableFuture<String> never(JsEnv env) {
        Deferred<String> deferred = env.deferred();
        new Thread(() -> {
                    while (true) {
                        LockSupport.park(deferred);
                    }
                })
                .start();
        return deferred.promise();
    }

    /** A promise whose thread allocates for ever, holding a lock; it does when this returns. */
    @Napi
    public static CompletableFuture<String> busy(JsEnv env) throws InterruptedException {
        Deferred<String> deferred = env.deferred();
        CountDownLatch begun = new CountDownLatch(1);
        new Thread(() -> {
                    synchronized (Deadly.class) {
                        for (List<Object> made = List.of(deferred); ; made = List.of(made.get(0), new byte[1000])) {
                            begun.countDown();
                        }
                    }
                })
                .start();
        begun.await();
        return deferred.promise();
    }

    /** Traps in a call that needs nothing of Node-API. */
    @Napi
    public static int trap(int depth) {
        synchronized (Deadly.class) {
            if (depth > 0) {
                return trap(depth - 1) + 1;
            }
            Trap.now();
            return 0;
        }
    }

    /** Traps in a call that goes through Node-API. */
    @Napi
    public static int trapSlowly(JsEnv env, int depth) {
        return trap(depth);
    }

    /** Calls JavaScript from a call that needs nothing of Node-API. */
    @Napi
    public static int call(JsFunction<Integer> function) {
        return function.call();
    }

    /** A thread traps while nobody waits for it. */
    @Napi
    public static void trapThread() {
        new Thread(() -> trap(3)).start();
    }

    /** The caller waits for the thread that traps. */
    @Napi
    public static void joinTrap() throws InterruptedException {
        Thread thread = new Thread(() -> trap(3));
        thread.start();
        thread.join();
    }

    /** A thread traps holding a lock that the caller wants. */
    @Napi
    public static int lockOfTrap() throws InterruptedException {
        Object lock = new Object();
        Thread thread = new Thread(() -> {
            synchronized (lock) {
                synchronized (Deadly.class) {
                    Deadly.class.notifyAll();
                }
                trap(0);
            }
        });
        synchronized (Deadly.class) {
            thread.start();
            Deadly.class.wait();
        }
        synchronized (lock) {
            return 1;
        }
    }

    /** A thread of the addon's pool traps. */
    @Napi(async = true)
    public static int trapInPool() {
        return trap(1);
    }
}
