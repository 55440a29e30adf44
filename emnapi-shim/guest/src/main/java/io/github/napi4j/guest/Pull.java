package io.github.napi4j.guest;

import java.util.ArrayDeque;
import java.util.concurrent.Flow;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber that JavaScript pulls from: the publisher is asked for one element for each that JavaScript asks for.
 *
 * <p>The publisher may signal on any thread; its signals are taken in their order on the JavaScript thread, on which
 * everything else here happens.
 */
final class Pull<T> implements Flow.Subscriber<T> {
    private final ToIntFunction<T> write;
    private final Signals signals = new Signals();

    // The rest is the JavaScript thread's own.
    private final ArrayDeque<Demand> waiting = new ArrayDeque<>();
    private final ArrayDeque<T> early = new ArrayDeque<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable Throwable failure;
    private boolean over;
    private boolean forgotten;

    /** Makes one; {@code write} makes the handles of elements, each when it is asked for. */
    Pull(ToIntFunction<T> write) {
        this.write = write;
    }

    /** What JavaScript does with one element: it settles a promise, by a value that these make. */
    abstract static class Demand {
        private final Deferred deferred;

        Demand(int env) {
            deferred = new Deferred(env);
        }

        /** Gives an element away. Returns the handle that fulfils the promise. */
        abstract int element(int value);

        /** Says that there are no more. Returns the handle that fulfils the promise. */
        abstract int end();
    }

    /** Asks for an element. Returns the handle of the demand's promise. */
    int next(Demand demand) {
        T element = early.poll();
        Throwable reason = failure;
        if (element != null) {
            give(demand, element);
        } else if (reason != null) {
            failure = null;
            demand.deferred.reject(reason);
        } else if (over) {
            demand.deferred.settle(null, demand::end);
        } else {
            waiting.add(demand);
            request(1);
        }
        return demand.deferred.promise();
    }

    /** Asks for nothing any more: ends the demands that wait, and tells the publisher. */
    void end() {
        early.clear();
        failure = null;
        if (!over) {
            finish();
            cancel();
        }
    }

    /** JavaScript has dropped what pulled. Demands that wait get their answers still. Finalizers may call this. */
    void forget() {
        JsLoop.later(() -> {
            forgotten = true;
            endIfForgotten();
        });
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        signals.say(() -> {
            if (over || this.subscription != null) {
                subscription.cancel();
                return;
            }
            this.subscription = subscription;
            request(waiting.size());
        });
    }

    @Override
    public void onNext(T element) {
        signals.say(() -> {
            Demand demand = waiting.poll();
            if (demand != null) {
                give(demand, element);
                endIfForgotten();
            } else if (!over) {
                // More than was asked for, as if a publisher might.
                early.add(element);
            }
        });
    }

    @Override
    public void onError(Throwable reason) {
        signals.say(() -> fail(reason));
    }

    @Override
    public void onComplete() {
        signals.say(() -> {
            if (!over) {
                finish();
            }
        });
    }

    private void give(Demand demand, T element) {
        demand.deferred.settle(null, () -> {
            try {
                return demand.element(write.applyAsInt(element));
            } catch (Throwable unconverted) {
                end();
                throw unconverted;
            }
        });
    }

    private void fail(Throwable reason) {
        if (over) {
            return;
        }
        Demand first = waiting.poll();
        if (first == null) {
            failure = reason;
        } else {
            first.deferred.reject(reason);
        }
        finish();
    }

    private void finish() {
        over = true;
        Demand demand;
        while ((demand = waiting.poll()) != null) {
            demand.deferred.settle(null, demand::end);
        }
    }

    private void request(int count) {
        if (subscription == null || count == 0) {
            return;
        }
        try {
            subscription.request(count);
        } catch (Throwable ofPublisher) {
            fail(ofPublisher);
        }
    }

    private void endIfForgotten() {
        if (forgotten && waiting.isEmpty()) {
            end();
        }
    }

    private void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
