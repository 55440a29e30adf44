package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.AbortSignalType;

/** {@code AbortSignal}; only in. */
final class AbortSignalConversion implements Conversion<AbortSignalType> {
    @Override
    public String word(AbortSignalType type) {
        return "AbortSignal";
    }

    @Override
    public String read(AbortSignalType type, String handle, String place) {
        return "JsAbortSignal.read(env, " + handle + ", " + place + ")";
    }

    @Override
    public String write(AbortSignalType type, String value, String place) {
        throw new IllegalArgumentException("cannot be written: " + type);
    }
}
