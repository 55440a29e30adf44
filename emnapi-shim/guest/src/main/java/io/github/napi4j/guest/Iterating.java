package io.github.napi4j.guest;

import io.github.napi4j.JsException;
import io.github.napi4j.JsTypeException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * A subscription to an async iterator of JavaScript's: asks it for an element when the subscriber wants one, and for the
 * next when that came. On the JavaScript thread, but for {@link #request} and {@link #cancel}.
 *
 * <p>While the iterator is asked, it is JavaScript's business to keep the host alive; while the subscriber may ask, it is
 * done here.
 */
final class Iterating<T> implements Flow.Subscription {
    private static final byte[] NEXT = Properties.name("next");
    private static final byte[] RETURN = Properties.name("return");
    private static final byte[] READ = Properties.name("read");
    private static final byte[] CANCEL = Properties.name("cancel");
    private static final byte[] DONE = Properties.name("done");
    private static final byte[] VALUE = Properties.name("value");
    private static final byte[] RESOLVE = Properties.name("resolve");
    private static final byte[] PROMISE = Properties.name("Promise");
    private static final byte[] THEN = Properties.name("then");

    private final int env;
    private final Flow.Subscriber<? super T> subscriber;
    private final Handles.Reader<T> read;
    private final String place;

    private References.@Nullable Held iterator;
    private byte[] next = NEXT;
    private byte[] end = RETURN;
    private @Nullable Hold turn;
    private long demand;
    private boolean asking;
    private boolean over;

    Iterating(int env, Flow.Subscriber<? super T> subscriber, Handles.Reader<T> read, String place) {
        this.env = env;
        this.subscriber = subscriber;
        this.read = read;
        this.place = place;
    }

    /** Asks an async iterator. */
    void overIterator(int handle) {
        if (NodeApi.typeOf(env, handle) != NodeApi.TYPE_OBJECT) {
            throw noIterator(Values.describe(env, handle));
        }
        iterator = References.keep(env, this, handle);
        await();
    }

    /** Asks a stream's reader, whose protocol is the same under other names. */
    void overReader(int handle) {
        next = READ;
        end = CANCEL;
        overIterator(handle);
    }

    @Override
    public void request(long count) {
        JsLoop.run(() -> {
            if (over) {
                return;
            }
            if (count <= 0) {
                endIterator();
                fail(new IllegalArgumentException("asked for " + count + " elements"));
                return;
            }
            demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
            ask();
        });
    }

    @Override
    public void cancel() {
        JsLoop.run(() -> {
            if (!over) {
                endIterator();
                finish();
            }
        });
    }

    /** Ends by an error. */
    void fail(Throwable reason) {
        if (!over) {
            finish();
            subscriber.onError(reason);
        }
    }

    private void ask() {
        References.Held asked = iterator;
        if (over || asking || demand == 0 || asked == null) {
            return;
        }
        asking = true;
        demand--;
        answered();
        int scope = NodeApi.scopeOpen(env);
        try {
            int promise = promise(Properties.invoke(env, NodeApi.referenceValue(env, asked.reference), next));
            then(promise, this::result, argument -> fail(new ThrownValue(env, argument)));
        } catch (Throwable failure) {
            fail(failure);
        } finally {
            NodeApi.scopeClose(env, scope);
        }
    }

    private void result(int handle) {
        asking = false;
        if (over) {
            return;
        }
        T value;
        try {
            if (NodeApi.typeOf(env, handle) != NodeApi.TYPE_OBJECT) {
                throw noIterator(Values.describe(env, handle));
            }
            if (isTrue(Properties.get(env, handle, DONE))) {
                finish();
                subscriber.onComplete();
                return;
            }
            int element = Properties.get(env, handle, VALUE);
            value = readOrEnd(element);
        } catch (Throwable failure) {
            fail(failure);
            return;
        }
        await();
        try {
            subscriber.onNext(value);
        } catch (Throwable ofSubscriber) {
            if (over) {
                throw ofSubscriber;
            }
            endIterator();
            fail(ofSubscriber);
        }
        ask();
    }

    private T readOrEnd(int element) {
        try {
            return read.read(element, place);
        } catch (Throwable unreadable) {
            endIterator();
            throw unreadable;
        }
    }

    private boolean isTrue(int value) {
        int flag = Failures.checked(env, ValueApi.coerce(env, value, ValueApi.TO_BOOLEAN));
        return NodeApi.getBoolean(env, flag) == 1;
    }

    /** The value itself, if it is a promise, else one of it: iterators by hand give other things too. */
    private int promise(int value) {
        if (ValueApi.is(env, value, ValueApi.PROMISE)) {
            return value;
        }
        int global = Failures.checked(env, NodeApi.global(env));
        return Properties.invoke(env, Properties.get(env, global, PROMISE), RESOLVE, value);
    }

    private void then(int promise, Step fulfilled, Step rejected) {
        Properties.invoke(env, promise, THEN, function(fulfilled), function(rejected));
    }

    private int function(Step step) {
        return Closures.create(env, "", 1, new Closure() {
            @Override
            public int call(int env, Address arguments, int count) {
                step.run(arguments.getInt());
                return 0;
            }
        });
    }

    /** Tells the iterator that nobody wants more. What it throws or rejects then, nobody waits for. */
    private void endIterator() {
        References.Held ended = iterator;
        if (ended == null) {
            return;
        }
        int scope = NodeApi.scopeOpen(env);
        try {
            int object = NodeApi.referenceValue(env, ended.reference);
            int method = Properties.get(env, object, end);
            if (NodeApi.typeOf(env, method) == NodeApi.TYPE_FUNCTION) {
                int promise = promise(Properties.invoke(env, object, end));
                then(promise, argument -> {}, argument -> {});
            }
        } catch (JsException ofIterator) {
            // As when a loop is left by an exception.
        } finally {
            NodeApi.scopeClose(env, scope);
        }
    }

    private void finish() {
        over = true;
        answered();
        if (iterator != null) {
            References.drop(iterator);
            iterator = null;
        }
    }

    /** Holds the event loop until the subscriber asks or ends, or nobody is left who could. */
    private void await() {
        if (turn == null) {
            turn = new Hold(this);
        }
    }

    private void answered() {
        if (turn != null) {
            turn.end();
            turn = null;
        }
    }

    private static JsTypeException noIterator(String what) {
        return new JsTypeException("ERR_INVALID_RETURN_VALUE", "an async iterator gave `" + what + "`, not an object");
    }

    private interface Step {
        void run(int argument);
    }
}
