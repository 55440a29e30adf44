package io.github.napi4j.example.values;

import io.github.napi4j.Napi;
import io.github.napi4j.Typed;
import io.github.napi4j.TypedKind;
import io.github.napi4j.Unsigned;

/** Classes of binary data that an annotation chooses. */
public final class Binaries {
    private Binaries() {}

    @Napi
    public static @Typed(TypedKind.INT8) byte[] echoInt8(@Typed(TypedKind.INT8) byte[] value) {
        return value;
    }

    @Napi
    public static @Typed(TypedKind.UINT8_CLAMPED) byte[] echoUint8Clamped(@Typed(TypedKind.UINT8_CLAMPED) byte[] value) {
        return value;
    }

    @Napi
    public static @Typed(TypedKind.ARRAY_BUFFER) byte[] echoArrayBuffer(@Typed(TypedKind.ARRAY_BUFFER) byte[] value) {
        return value;
    }

    @Napi
    public static @Typed(TypedKind.DATA_VIEW) byte[] echoDataView(@Typed(TypedKind.DATA_VIEW) byte[] value) {
        return value;
    }

    @Napi
    public static @Typed(TypedKind.UINT16) short[] echoUint16Typed(@Typed(TypedKind.UINT16) short[] value) {
        return value;
    }

    @Napi
    public static @Unsigned short[] echoUint16(@Unsigned short[] value) {
        return value;
    }

    @Napi
    public static @Unsigned int[] echoUint32(@Unsigned int[] value) {
        return value;
    }

    @Napi
    public static @Unsigned long[] echoBigUint64(@Unsigned long[] value) {
        return value;
    }
}
