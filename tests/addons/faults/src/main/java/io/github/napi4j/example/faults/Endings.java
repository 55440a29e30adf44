package io.github.napi4j.example.faults;

import io.github.napi4j.JsEnv;
import io.github.napi4j.Napi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** What runs when the addon ends. */
public final class Endings {
    private Endings() {}

    /** Has hooks of every kind say that they run. Work that one starts ends after all of them have. */
    @Napi
    public static void sayAtEnd(JsEnv env) {
        CountDownLatch last = new CountDownLatch(1);
        env.addCleanupHook(() -> {
            System.out.println("cleanup hook of before");
            last.countDown();
        });
        env.addAsyncCleanupHook(() -> {
            System.out.println("asynchronous cleanup hook");
            return CompletableFuture.runAsync(() -> {
                try {
                    last.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                System.out.println("its work is done");
            });
        });
        env.addCleanupHook(() -> System.out.println("cleanup hook of after"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("shutdown hook")));
    }

    /** Has cleanup hooks fail, each in its own way. */
    @Napi
    public static void failAtEnd(JsEnv env) {
        env.addCleanupHook(() -> System.out.println("last hook"));
        env.addAsyncCleanupHook(() -> CompletableFuture.failedFuture(new IllegalStateException("not written")));
        env.addAsyncCleanupHook(() -> {
            throw new IllegalStateException("not begun");
        });
        env.addCleanupHook(() -> {
            throw new IllegalStateException("not cleaned");
        });
    }

    /** Has a cleanup hook start what never ends. */
    @Napi
    public static void neverEnd(JsEnv env) {
        env.addAsyncCleanupHook(CompletableFuture::new);
    }
}
