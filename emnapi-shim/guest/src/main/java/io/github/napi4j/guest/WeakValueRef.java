package io.github.napi4j.guest;

import io.github.napi4j.JsObject;
import io.github.napi4j.NapiException;
import io.github.napi4j.WeakRef;
import java.util.Optional;

/** A {@link WeakRef}: a Node-API reference that keeps nothing. */
final class WeakValueRef<T extends JsObject> implements WeakRef<T> {
    private final int env;
    private final References.Held held;
    private final Handles.Reader<T> reader;
    private volatile boolean closed;

    WeakValueRef(int env, T value) {
        this.env = env;
        Handle handle = Handle.of(value);
        @SuppressWarnings("unchecked") // The reader makes what the handle is.
        Handles.Reader<T> ofKind = (Handles.Reader<T>) handle.reader();
        reader = ofKind;
        held = References.keepWeakly(env, this, handle.use());
    }

    @Override
    public Optional<T> get() {
        if (!NodeApi.onJsThread()) {
            throw new NapiException(
                    "ERR_WRONG_THREAD", "the object of a `WeakRef` can be reached on the JavaScript thread only");
        }
        int value = closed ? 0 : NodeApi.referenceValue(env, held.reference);
        // emnapi has undefined for what is collected, until it hears of that.
        boolean gone = value == 0 || NodeApi.typeOf(env, value) == NodeApi.TYPE_UNDEFINED;
        return gone ? Optional.empty() : Optional.of(reader.read(value, "a `WeakRef`%"));
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
