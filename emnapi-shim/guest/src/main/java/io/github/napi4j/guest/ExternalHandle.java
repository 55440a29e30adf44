package io.github.napi4j.guest;

import io.github.napi4j.JsExternal;
import io.github.napi4j.JsValue;

/** A handle of an external, and its Java object. */
final class ExternalHandle<T> extends Handle implements JsExternal<T> {
    private final T instance;

    ExternalHandle(int env, int value, String origin, T instance) {
        super(env, value, origin);
        this.instance = instance;
    }

    @Override
    public T value() {
        use();
        return instance;
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> new ExternalHandle<>(env, value, place, instance);
    }
}
