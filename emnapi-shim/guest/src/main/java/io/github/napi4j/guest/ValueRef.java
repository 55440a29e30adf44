package io.github.napi4j.guest;

import io.github.napi4j.JsValue;
import io.github.napi4j.NapiException;
import io.github.napi4j.Ref;

/** A {@link Ref}: a Node-API reference, and how its value is read. */
public final class ValueRef<T extends JsValue> implements Ref<T> {
    private final int env;
    private final int reference;
    private final References.Held held;
    private final Handles.Reader<T> reader;
    private volatile boolean closed;

    private ValueRef(int env, int value, Handles.Reader<T> reader) {
        this.env = env;
        this.reader = reader;
        held = References.keep(env, this, value);
        reference = held.reference;
    }

    /** Keeps a value that a reader has read once, so that it is of the kind. */
    public static <T extends JsValue> Ref<T> read(int env, int value, String place, Handles.Reader<T> reader) {
        reader.read(value, place);
        return new ValueRef<>(env, value, reader);
    }

    /** The handle of the value that a reference keeps. */
    public static int write(Ref<?> reference) {
        return ((ValueRef<?>) reference).handle();
    }

    static <T extends JsValue> Ref<T> of(int env, T value) {
        Handle handle = Handle.of(value);
        @SuppressWarnings("unchecked") // The reader makes what the handle is.
        Handles.Reader<T> reader = (Handles.Reader<T>) handle.reader();
        return new ValueRef<>(env, handle.use(), reader);
    }

    private int handle() {
        if (!NodeApi.onJsThread()) {
            throw new NapiException(
                    "ERR_WRONG_THREAD", "the value of a `Ref` can be reached on the JavaScript thread only");
        }
        if (closed) {
            throw new NapiException("ERR_INVALID_STATE", "the `Ref` is closed");
        }
        return Failures.checked(env, NodeApi.referenceValue(env, reference));
    }

    @Override
    public T get() {
        return reader.read(handle(), "a `Ref`%");
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        References.drop(held);
    }
}
