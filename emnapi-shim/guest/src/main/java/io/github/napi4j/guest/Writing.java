package io.github.napi4j.guest;

import io.github.napi4j.JsException;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * A subscriber over a writable stream of JavaScript's: asks the publisher for an element whenever the stream is ready for
 * one. A publisher may signal on any thread; the rest is done on the JavaScript thread.
 *
 * <p>When the stream fails, or what it is given cannot be converted, the subscription is cancelled.
 */
public final class Writing<T> implements Flow.Subscriber<T> {
    private static final byte[] GET_WRITER = Properties.name("getWriter");
    private static final byte[] READY = Properties.name("ready");
    private static final byte[] CLOSED = Properties.name("closed");
    private static final byte[] WRITE = Properties.name("write");
    private static final byte[] CLOSE = Properties.name("close");
    private static final byte[] ABORT = Properties.name("abort");
    private static final byte[] THEN = Properties.name("then");

    private final int env;
    private final ToIntFunction<T> write;
    private final References.Held writer;
    private final Signals signals = new Signals();
    private Flow.@Nullable Subscription subscription;
    private @Nullable Hold turn;
    private boolean over;

    private Writing(int env, int writer, ToIntFunction<T> write) {
        this.env = env;
        this.write = write;
        this.writer = References.keep(env, this, writer);
    }

    /** The subscriber of an argument, which is locked from now on; {@code write} makes the handles of elements. */
    public static <T> Flow.Subscriber<T> read(int env, int value, ToIntFunction<T> write, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_OBJECT
                || NodeApi.typeOf(env, Properties.get(env, value, GET_WRITER)) != NodeApi.TYPE_FUNCTION) {
            throw Values.cannotConvert(env, value, "WritableStream", place);
        }
        return new Writing<>(env, Properties.invoke(env, value, GET_WRITER), write);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        Objects.requireNonNull(subscription, "subscription");
        signal(() -> {
            if (over || this.subscription != null) {
                subscription.cancel();
                return;
            }
            this.subscription = subscription;
            then(Properties.get(env, writer(), CLOSED), () -> {});
            askWhenReady();
        });
    }

    @Override
    public void onNext(T element) {
        Objects.requireNonNull(element, "element");
        signal(() -> {
            if (over) {
                return;
            }
            answered();
            int chunk;
            try {
                chunk = write.applyAsInt(element);
            } catch (Throwable unconverted) {
                end(ABORT, Failures.toValue(env, unconverted));
                cancelSubscription();
                return;
            }
            then(Properties.invoke(env, writer(), WRITE, chunk), () -> {});
            askWhenReady();
        });
    }

    @Override
    public void onError(Throwable reason) {
        Objects.requireNonNull(reason, "reason");
        signal(() -> {
            if (!over) {
                end(ABORT, Failures.toValue(env, reason));
            }
        });
    }

    @Override
    public void onComplete() {
        signal(() -> {
            if (!over) {
                end(CLOSE);
            }
        });
    }

    private void signal(Runnable action) {
        signals.say(() -> {
            int scope = NodeApi.scopeOpen(env);
            try {
                action.run();
            } catch (JsException ofStream) {
                streamFailed();
            } finally {
                NodeApi.scopeClose(env, scope);
            }
        });
    }

    private void askWhenReady() {
        then(Properties.get(env, writer(), READY), () -> {
            Flow.Subscription asked = subscription;
            if (!over && turn == null && asked != null) {
                turn = new Hold(this);
                asked.request(1);
            }
        });
    }

    /** Ends the stream, by close or abort. */
    private void end(byte[] method, int... arguments) {
        int object = writer();
        finish();
        then(Properties.invoke(env, object, method, arguments), () -> {});
    }

    private void streamFailed() {
        if (!over) {
            finish();
            cancelSubscription();
        }
    }

    private void finish() {
        over = true;
        answered();
        References.drop(writer);
    }

    private void cancelSubscription() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private int writer() {
        return NodeApi.referenceValue(env, writer.reference);
    }

    /** Goes on when a promise of the stream's is fulfilled; cancels when it is rejected. */
    private void then(int promise, Runnable fulfilled) {
        int go = Closures.create(env, "", 0, new Closure() {
            @Override
            public int call(int env, Address arguments, int count) {
                fulfilled.run();
                return 0;
            }
        });
        int stop = Closures.create(env, "", 1, new Closure() {
            @Override
            public int call(int env, Address arguments, int count) {
                streamFailed();
                return 0;
            }
        });
        Properties.invoke(env, promise, THEN, go, stop);
    }

    private void answered() {
        if (turn != null) {
            turn.end();
            turn = null;
        }
    }
}
