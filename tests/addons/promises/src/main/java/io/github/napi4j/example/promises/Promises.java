package io.github.napi4j.example.promises;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Gives futures, which arrive as promises. */
public final class Promises {
    private static CompletableFuture<String> waiting = new CompletableFuture<>();

    private Promises() {}

    /** A record to await. */
    @Napi
    public record Point(double x, double y) {}

    @Napi
    public static CompletableFuture<String> ready(String value) {
        return CompletableFuture.completedFuture(value);
    }

    @Napi
    public static CompletableFuture<Void> readyNothing() {
        return CompletableFuture.completedFuture(null);
    }

    @Napi
    public static CompletableFuture<List<Point>> readyPoints(int count) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Point(i, -i));
        }
        return CompletableFuture.completedFuture(points);
    }

    @Napi
    public static CompletableFuture<Integer> failed(String message) {
        return CompletableFuture.<Integer>failedFuture(new IllegalStateException(message))
                .thenApply(value -> value + 1);
    }

    /** A promise that {@link #complete} settles. */
    @Napi
    public static CompletableFuture<String> later() {
        waiting = new CompletableFuture<>();
        return waiting.thenApply(value -> value + "!");
    }

    @Napi
    public static boolean complete(String value) {
        return waiting.complete(value);
    }

    /** A future whose value does not convert: a list that must not hold null and does. */
    @Napi
    public static CompletableFuture<List<String>> broken() {
        List<String> list = new ArrayList<>();
        list.add(null);
        return CompletableFuture.completedFuture(list);
    }

    /** No future at all. */
    @Napi
    public static CompletableFuture<String> none() {
        return null;
    }

    @Napi
    public static CompletableFuture<String> throwing() {
        throw new IllegalStateException("before there is a future");
    }

    /** A promise that another thread settles. */
    @Napi
    public static CompletableFuture<Point> fromThread(double x) {
        CompletableFuture<Point> future = new CompletableFuture<>();
        new Thread(() -> {
                    if (x < 0) {
                        future.completeExceptionally(new IllegalArgumentException("negative: " + x));
                    } else {
                        future.complete(new Point(x, Math.sqrt(x)));
                    }
                })
                .start();
        return future;
    }

    /** A promise whose thread dies before it settles it. */
    @Napi
    public static CompletableFuture<String> fromThreadThatDies() {
        CompletableFuture<String> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            if (!future.isDone()) {
                throw new IllegalStateException("the thread of a promise died");
            }
        });
        thread.setUncaughtExceptionHandler((dead, failure) -> {});
        thread.start();
        return future;
    }
}
