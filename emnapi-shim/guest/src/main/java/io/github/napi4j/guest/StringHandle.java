package io.github.napi4j.guest;

import io.github.napi4j.JsString;
import io.github.napi4j.JsValue;

/** A handle of a string. */
final class StringHandle extends Handle implements JsString {
    StringHandle(int env, int value, String origin) {
        super(env, value, origin);
    }

    @Override
    public int length() {
        return NodeApi.stringLength(env, use());
    }

    @Override
    public String value() {
        return asString();
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> Handles.string(env, value, place);
    }
}
