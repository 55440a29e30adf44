package io.github.napi4j.guest;

import java.util.Objects;
import java.util.concurrent.Flow;

/**
 * A publisher over an async iterable of JavaScript's, or over a readable stream where streams are no async iterables. Each
 * subscription iterates anew, as a {@code for await} would.
 *
 * <p>It may be kept, and subscribed to on any thread; subscribers are called on the JavaScript thread.
 */
public final class AsyncIterables<T> implements Flow.Publisher<T> {
    private static final byte[] GET_READER = Properties.name("getReader");

    private final int env;
    private final Handles.Reader<T> read;
    private final String place;
    private final int reference;

    private AsyncIterables(int env, int value, Handles.Reader<T> read, String place) {
        this.env = env;
        this.read = read;
        this.place = place;
        reference = References.hold(env, this, value);
    }

    /** The publisher of an argument; {@code read} makes Java values of its elements. */
    public static <T> Flow.Publisher<T> read(int env, int value, Handles.Reader<T> read, String place) {
        int type = NodeApi.typeOf(env, value);
        if ((type != NodeApi.TYPE_OBJECT && type != NodeApi.TYPE_FUNCTION)
                || (!isFunction(env, iterate(env, value))
                        && !isFunction(env, Properties.get(env, value, GET_READER)))) {
            throw Values.cannotConvert(env, value, "AsyncIterable", place);
        }
        return new AsyncIterables<>(env, value, read, Values.elementOf(place));
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        JsLoop.run(() -> begin(subscriber));
    }

    private void begin(Flow.Subscriber<? super T> subscriber) {
        int scope = NodeApi.scopeOpen(env);
        Iterating<T> iterating = new Iterating<>(env, subscriber, read, place);
        try {
            int object = NodeApi.referenceValue(env, reference);
            int method = iterate(env, object);
            if (isFunction(env, method)) {
                int iterator = ValueApi.callMethod(env, object, method, 0, new int[0], null);
                iterating.overIterator(Failures.checked(env, iterator));
            } else {
                iterating.overReader(Properties.invoke(env, object, GET_READER));
            }
        } catch (Throwable failure) {
            subscriber.onSubscribe(iterating);
            iterating.fail(failure);
            return;
        } finally {
            NodeApi.scopeClose(env, scope);
        }
        subscriber.onSubscribe(iterating);
    }

    private static int iterate(int env, int value) {
        int symbol = Symbols.wellKnown(env, "asyncIterator");
        return Failures.checked(env, NodeApi.getProperty(env, value, symbol));
    }

    private static boolean isFunction(int env, int value) {
        return NodeApi.typeOf(env, value) == NodeApi.TYPE_FUNCTION;
    }
}
