package io.github.napi4j.guest;

import java.util.Iterator;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A publisher, for one subscriber, over an iterator that may block: it is made, asked and closed on the pool, and asked for
 * an element when the subscriber wants one.
 */
final class PooledIterator<T> implements Flow.Publisher<T>, Flow.Subscription {
    private final AsyncCalls.Body<Iterator<T>> body;
    private Flow.@Nullable Subscriber<? super T> subscriber;

    // Under the lock of this object.
    private @Nullable Thread worker;
    private long demand;
    private boolean running;
    private boolean cancelled;
    private boolean over;

    // The pool's: one thread after the other.
    private @Nullable Iterator<T> iterator;

    PooledIterator(AsyncCalls.Body<Iterator<T>> body) {
        this.body = body;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> only) {
        subscriber = only;
        only.onSubscribe(this);
    }

    @Override
    public synchronized void request(long count) {
        demand += count;
        run();
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
        run();
    }

    private synchronized void run() {
        if (!running && !over) {
            running = true;
            WorkPool.submit(this::work);
        }
    }

    private void work() {
        begin();
        while (wanted()) {
            give();
        }
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
    }

    /** Whether to go on. If not, the thread is another's. */
    private boolean wanted() {
        synchronized (this) {
            if (!over && !cancelled && demand > 0) {
                demand--;
                return true;
            }
            worker = null;
            running = false;
            if (over || !cancelled) {
                return false;
            }
            over = true;
        }
        close();
        return false;
    }

    private void give() {
        Flow.Subscriber<? super T> asking = subscriber;
        if (asking == null) {
            return;
        }
        try {
            Iterator<T> elements = iterator;
            if (elements == null) {
                elements = body.call();
                iterator = elements;
            }
            if (elements.hasNext()) {
                asking.onNext(elements.next());
            } else if (end()) {
                asking.onComplete();
            }
        } catch (Throwable failure) {
            // Of one that was cancelled nobody wants to know how it ended.
            if (end()) {
                asking.onError(failure);
            }
        }
    }

    /** Whether it ends by itself, and was not cancelled before. */
    private synchronized boolean end() {
        over = !cancelled;
        return over;
    }

    private void close() {
        if (iterator instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Throwable failure) {
                System.err.println("napi4j: close of " + closeable.getClass().getName() + " failed: " + failure);
            }
        }
    }
}
