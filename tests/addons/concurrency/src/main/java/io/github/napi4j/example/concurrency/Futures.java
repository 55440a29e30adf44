package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** CompletableFuture and Flow: each step once, whoever completes it. */
public final class Futures {
    private Futures() {}

    /** Futures that others complete. */
    @Napi
    public static List<String> completableFutures(int rounds) throws Exception {
        CompletableFuture<Integer>[] futures = fresh(rounds);
        AtomicInteger won = new AtomicInteger();
        AtomicInteger dependents = new AtomicInteger();
        AtomicLong sum = new AtomicLong();
        Crew.run(4, rounds, (member, round) -> {
            CompletableFuture<Integer> future = futures[round];
            future.thenAccept(value -> dependents.incrementAndGet());
            if (future.complete(member)) {
                won.incrementAndGet();
            }
            sum.addAndGet(future.thenApply(value -> value + 1)
                    .thenCombine(future, (a, b) -> a - b)
                    .get());
        });
        ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        int async = CompletableFuture.supplyAsync(() -> 20, pool)
                .thenApplyAsync(value -> value + 1)
                .thenCompose(value -> CompletableFuture.supplyAsync(() -> value * 2, pool))
                .thenCombineAsync(CompletableFuture.supplyAsync(() -> 100), Integer::sum)
                .get();
        pool.shutdown();
        CompletableFuture<Integer> failed = CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("broken");
        });
        CompletableFuture<String> late =
                new CompletableFuture<String>().completeOnTimeout("late", 1, TimeUnit.MILLISECONDS);
        CompletableFuture<String> never = new CompletableFuture<String>().orTimeout(1, TimeUnit.MILLISECONDS);
        CompletableFuture<?> any =
                CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture(3));
        return List.of(
                "complete " + (won.get() == rounds) + " " + (dependents.get() == 4 * rounds) + " "
                        + (sum.get() == 4L * rounds),
                "async " + async,
                "exception "
                        + failed.handle((value, e) -> e.getClass().getSimpleName() + " "
                                        + e.getCause().getMessage())
                                .get()
                        + " " + failed.exceptionally(e -> -1).get() + " " + Atomics.thrown(failed::get)
                        + " " + Atomics.thrown(failed::join),
                "timeouts " + late.get() + " " + Atomics.thrown(never::join),
                "any " + any.get() + " " + CompletableFuture.allOf(failed, late).isCompletedExceptionally(),
                "cancelled " + cancelled());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CompletableFuture<Integer>[] fresh(int count) {
        CompletableFuture[] futures = new CompletableFuture[count];
        for (int i = 0; i < count; i++) {
            futures[i] = new CompletableFuture<Integer>();
        }
        return futures;
    }

    private static String cancelled() {
        CompletableFuture<Integer> source = new CompletableFuture<>();
        CompletableFuture<Integer> dependent = source.thenApply(value -> value + 1);
        boolean done = source.cancel(true);
        String seen;
        try {
            dependent.join();
            seen = "returned";
        } catch (CompletionException e) {
            seen = e.getCause().getClass().getSimpleName();
        }
        return done + " " + source.isCancelled() + " " + dependent.isCancelled() + " " + seen;
    }

    /** A graph in which each future depends on two before it; the value of the last, modulo a prime. */
    @Napi
    public static int futureGraph(int nodes) throws Exception {
        List<CompletableFuture<Integer>> graph = new ArrayList<>();
        graph.add(CompletableFuture.supplyAsync(() -> 1));
        graph.add(CompletableFuture.supplyAsync(() -> 1));
        for (int i = 2; i < nodes; i++) {
            int number = i;
            CompletableFuture<Integer> left = graph.get(i / 2);
            CompletableFuture<Integer> right = graph.get(i - 1 - i % 7 % (i / 2));
            graph.add(left.thenCombineAsync(right, (a, b) -> (a * 31 + b + number) % 1_000_003));
        }
        return graph.get(nodes - 1).get();
    }

    private static final class Collector implements Flow.Subscriber<Integer> {
        private final AtomicLong sum;
        private final CompletableFuture<Integer> done = new CompletableFuture<>();
        private Flow.Subscription subscription;
        private int count;
        private int last = -1;
        private boolean ordered = true;

        Collector(AtomicLong sum) {
            this.sum = sum;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(Integer item) {
            ordered &= item > last;
            last = item;
            sum.addAndGet(item);
            count++;
            subscription.request(1);
        }

        @Override
        public void onError(Throwable e) {
            done.completeExceptionally(e);
        }

        @Override
        public void onComplete() {
            done.complete(ordered ? count : -1);
        }
    }

    /** A publisher, slower subscribers, and what happens to one that fails. */
    @Napi
    public static List<String> flow(int rounds) throws Exception {
        AtomicLong sum = new AtomicLong();
        List<Collector> collectors = List.of(new Collector(sum), new Collector(sum), new Collector(sum));
        SubmissionPublisher<Integer> publisher =
                new SubmissionPublisher<>(java.util.concurrent.ForkJoinPool.commonPool(), 16);
        collectors.forEach(publisher::subscribe);
        for (int i = 0; i < rounds; i++) {
            publisher.submit(i);
        }
        int subscribers = publisher.getNumberOfSubscribers();
        publisher.close();
        int seen = 0;
        for (Collector collector : collectors) {
            seen += collector.done.get();
        }
        Collector failed = new Collector(sum);
        SubmissionPublisher<Integer> failing = new SubmissionPublisher<>();
        failing.subscribe(failed);
        failing.closeExceptionally(new IllegalStateException("closed"));
        return List.of(
                "seen " + (seen == 3 * rounds) + " " + (sum.get() == 3L * rounds * (rounds - 1) / 2) + " "
                        + subscribers,
                "failed " + Atomics.thrown(failed.done::get),
                "closed " + Atomics.thrown(() -> publisher.submit(1)));
    }
}
