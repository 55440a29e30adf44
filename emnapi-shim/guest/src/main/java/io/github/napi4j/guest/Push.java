package io.github.napi4j.guest;

import io.github.napi4j.NapiException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * What a {@code WritableStream} writes to: a subscriber of Java's, which gets a chunk when it has asked for one. A write is
 * over when its chunk was taken, so that a slow subscriber slows the writer down.
 *
 * <p>The subscriber is called on the JavaScript thread, and may ask from any.
 */
final class Push<T> implements Flow.Subscription {
    private static final byte[] START = Properties.name("start");
    private static final byte[] WRITE = Properties.name("write");
    private static final byte[] CLOSE = Properties.name("close");
    private static final byte[] ABORT = Properties.name("abort");
    private static final byte[] ERROR = Properties.name("error");
    private static final byte[] SIGNAL = Properties.name("signal");
    private static final byte[] LISTEN = Properties.name("addEventListener");

    private final int env;
    private final Flow.Subscriber<? super T> subscriber;
    private final Handles.Reader<T> read;
    private final String place;

    // The stream keeps its controller, and this as well: the controller is not kept from here.
    private References.@Nullable Held controller;
    private @Nullable T chunk;
    private @Nullable Deferred write;
    private long demand;
    private boolean over;

    Push(int env, Flow.Subscriber<? super T> subscriber, Handles.Reader<T> read, String place) {
        this.env = env;
        this.subscriber = subscriber;
        this.read = read;
        this.place = Values.elementOf(place);
    }

    /** Makes an object the sink of a stream. */
    void defineOn(int sink) {
        JsStreams.method(env, sink, START, "start", closure(this::start));
        JsStreams.method(env, sink, WRITE, "write", closure(this::write));
        JsStreams.method(env, sink, CLOSE, "close", closure(argument -> close()));
        JsStreams.method(env, sink, ABORT, "abort", closure(argument -> fail(new ThrownValue(env, argument))));
    }

    /** Subscribes, when there is a stream. */
    void begin() {
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long count) {
        JsLoop.run(() -> {
            if (over) {
                return;
            }
            if (count <= 0) {
                IllegalArgumentException wrong = new IllegalArgumentException("asked for " + count + " elements");
                fail(wrong);
                breakOff(wrong);
                return;
            }
            demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
            T waiting = chunk;
            if (waiting != null) {
                giveWaiting(waiting);
            }
        });
    }

    @Override
    public void cancel() {
        JsLoop.run(() -> {
            if (!over) {
                over = true;
                breakOff(new NapiException("ERR_STREAM_CANCELED", "the subscriber wants no more of the stream"));
            }
        });
    }

    private int start(int argument) {
        controller = References.keepWeakly(env, this, argument);
        int signal = Properties.get(env, argument, SIGNAL);
        if (NodeApi.typeOf(env, signal) == NodeApi.TYPE_OBJECT) {
            // A stream aborts when the write is over that it is in; so an abort ends that.
            int function = Closures.create(env, "abort", 0, closure(event -> {
                chunk = null;
                settleWrite(null);
                return 0;
            }));
            Properties.invoke(env, signal, LISTEN, Strings.write(env, "abort"), function);
        }
        return 0;
    }

    private int write(int argument) {
        T value;
        try {
            value = read.read(argument, place);
        } catch (Throwable unreadable) {
            fail(unreadable);
            throw unreadable;
        }
        if (over) {
            return 0;
        }
        if (demand > 0) {
            give(value);
            return 0;
        }
        chunk = value;
        write = new Deferred(env);
        return write.promise();
    }

    private int close() {
        if (!over) {
            over = true;
            subscriber.onComplete();
        }
        return 0;
    }

    private int fail(Throwable reason) {
        if (!over) {
            over = true;
            subscriber.onError(reason);
        }
        return 0;
    }

    private void give(T value) {
        demand--;
        try {
            subscriber.onNext(value);
        } catch (Throwable ofSubscriber) {
            over = true;
            throw ofSubscriber;
        }
    }

    /** Ends the write that waits, whatever the subscriber makes of the stream when it has the chunk. */
    private void giveWaiting(T value) {
        Deferred ended = write;
        chunk = null;
        write = null;
        Throwable failure = null;
        try {
            give(value);
        } catch (Throwable ofSubscriber) {
            failure = ofSubscriber;
            breakOff(ofSubscriber);
        }
        settle(ended, failure);
    }

    /** Puts the stream out of order, and with it the write that it is in. */
    private void breakOff(Throwable reason) {
        chunk = null;
        int object = controller == null ? 0 : NodeApi.referenceValue(env, controller.reference);
        if (object != 0) {
            int scope = NodeApi.scopeOpen(env);
            try {
                Properties.invoke(env, object, ERROR, Failures.toValue(env, reason));
            } finally {
                NodeApi.scopeClose(env, scope);
            }
        }
        settleWrite(reason);
    }

    private void settleWrite(@Nullable Throwable failure) {
        Deferred ended = write;
        write = null;
        settle(ended, failure);
    }

    private void settle(@Nullable Deferred ended, @Nullable Throwable failure) {
        if (ended != null) {
            ended.settle(failure, () -> NodeApi.createUndefined(env));
        }
    }

    private static Closure closure(Step step) {
        return new Closure() {
            @Override
            public int call(int env, Address arguments, int count) {
                return step.run(count > 0 ? arguments.getInt() : NodeApi.createUndefined(env));
            }
        };
    }

    private interface Step {
        int run(int argument);
    }
}
