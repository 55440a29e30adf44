package io.github.napi4j.compiler.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Work whose parts need nothing of each other: as many at once as there are processors. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does all parts, and waits for them; an interrupt, or a part that throws, ends the others.
     *
     * @param onDone told, on the calling thread, how many are done
     * @return their results, in their order
     */
    public static <T> List<T> run(List<Callable<T>> parts, IntConsumer onDone) throws InterruptedException {
        ExecutorService pool =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            var finished = new ExecutorCompletionService<T>(pool);
            List<Future<T>> running = parts.stream().map(finished::submit).toList();
            for (int done = 1; done <= running.size(); done++) {
                // Which throws what the part did.
                finished.take().get();
                onDone.accept(done);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> part : running) {
                results.add(part.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
