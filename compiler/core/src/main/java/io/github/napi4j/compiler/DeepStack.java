package io.github.napi4j.compiler;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs a build on a thread of its own: parsers and analyses recurse as deep as programmes nest, whoever calls them. */
final class DeepStack {
    private static final long BYTES = 64L << 20;

    private DeepStack() {}

    /** The result of the work; what it throws is thrown here. An interrupt of the caller interrupts the work. */
    static <T> T run(Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "napi4j-build", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            thread.join();
            throw e;
        } catch (ExecutionException e) {
            throw rethrow(e.getCause());
        }
    }

    private static RuntimeException rethrow(@Nullable Throwable failure) throws InterruptedException {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
