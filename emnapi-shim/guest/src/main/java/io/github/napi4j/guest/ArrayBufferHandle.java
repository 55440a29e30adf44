package io.github.napi4j.guest;

import io.github.napi4j.JsArrayBuffer;
import io.github.napi4j.JsFunction;
import io.github.napi4j.JsTypeException;
import io.github.napi4j.JsValue;

/** A handle of an array buffer. */
final class ArrayBufferHandle extends ObjectHandle implements JsArrayBuffer {
    ArrayBufferHandle(int env, int value, String origin) {
        super(env, value, origin);
    }

    @Override
    public int byteLength() {
        return isDetached() ? 0 : get("byteLength").asInt();
    }

    @Override
    public byte[] toBytes() {
        JsFunction<?> bytes = env().global().get("Uint8Array", JsFunction.class);
        return TypedArrays.readBytes(env, of(bytes.construct(this)).use(), TypedArrays.UINT8, origin());
    }

    @Override
    public boolean isDetached() {
        return answer(ValueApi.arrayBufferDetached(env, use()));
    }

    @Override
    public void detach() {
        Failures.check(env, ValueApi.arrayBufferDetach(env, use()));
        if (!isDetached()) {
            throw new JsTypeException("ERR_INVALID_STATE", "this host has nothing that detaches an ArrayBuffer");
        }
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> Handles.arrayBuffer(env, value, place);
    }
}
