package io.github.napi4j.guest;

import io.github.napi4j.NapiBuffer;
import java.nio.ByteBuffer;
import org.teavm.classlib.java.nio.TBufferLease;
import org.teavm.interop.Address;

/** {@link NapiBuffer}s. On the JavaScript thread only. */
public final class Buffers {
    private Buffers() {}

    /** The memory itself, where it is one that JavaScript got from Java, else a copy. */
    public static NapiBuffer readNapiBuffer(int env, int value, String place) {
        int length = TypedArrays.length(env, value, TypedArrays.UINT8, place);
        int address = ViewApi.place(env, value);
        boolean ours = address != ViewApi.OF_JAVASCRIPT && address != ViewApi.OF_OTHERS;
        Object owner = ours ? ShownMemory.owner(address, length) : null;
        if (owner != null) {
            return NapiBuffer.of((ByteBuffer) TBufferLease.bytes(owner, Address.fromInt(address), length));
        }
        ByteBuffer copy = ByteBuffer.allocateDirect(length);
        if (length > 0) {
            Address data = TBufferLease.address(copy);
            Failures.check(env, NodeApi.typedArrayRead(env, value, TypedArrays.UINT8, copy, data, length));
        }
        return NapiBuffer.of(copy);
    }

    /** A Uint8Array over its memory where the host can show that. */
    public static int writeNapiBuffer(int env, NapiBuffer value, String place) {
        if (value.isClosed()) {
            throw new IllegalStateException(ConversionPath.describe(place) + " is a `NapiBuffer` that was closed");
        }
        return Views.writeBytes(env, value.bytes(), TypedArrays.UINT8);
    }
}
