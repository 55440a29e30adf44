package org.teavm.classlib.java.util.concurrent;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** What {@code Executors.newThreadPerTaskExecutor} and {@code newVirtualThreadPerTaskExecutor} of JDK 21 make. */
public final class TThreadPerTaskExecutor extends AbstractExecutorService {
    private final ThreadFactory factory;

    /** Guarded by the monitor of this executor, as is {@link #shutDown}. */
    private final Set<Thread> running = new HashSet<>();

    private boolean shutDown;

    private TThreadPerTaskExecutor(ThreadFactory factory) {
        this.factory = factory;
    }

    static ExecutorService create(ThreadFactory factory) {
        return new TThreadPerTaskExecutor(Objects.requireNonNull(factory));
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        Thread thread = factory.newThread(() -> {
            try {
                task.run();
            } finally {
                ended();
            }
        });
        if (thread == null) {
            throw new RejectedExecutionException();
        }
        synchronized (this) {
            if (shutDown) {
                throw new RejectedExecutionException();
            }
            running.add(thread);
        }
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                remove(thread);
            }
        }
    }

    private void ended() {
        remove(Thread.currentThread());
    }

    private synchronized void remove(Thread thread) {
        running.remove(thread);
        notifyAll();
    }

    @Override
    public synchronized void shutdown() {
        shutDown = true;
        notifyAll();
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        shutdown();
        running.forEach(Thread::interrupt);
        return List.of();
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutDown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutDown && running.isEmpty();
    }

    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        long start = System.nanoTime();
        while (!isTerminated()) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
