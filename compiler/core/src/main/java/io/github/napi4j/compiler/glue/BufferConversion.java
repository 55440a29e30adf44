package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.BufferType;

/** Buffers of {@code java.nio}. */
final class BufferConversion implements Conversion<BufferType> {
    @Override
    public String word(BufferType type) {
        return "BufferOf" + type.kind().className();
    }

    @Override
    public String read(BufferType type, String handle, String place) {
        return "Views.read" + plural(type) + "(env, " + handle + ", " + TypedArrayConversion.constant(type.kind())
                + ", " + place + ")";
    }

    @Override
    public String write(BufferType type, String value, String place) {
        return "Views.write" + plural(type) + "(env, " + Conversion.required(value, place) + ", "
                + TypedArrayConversion.constant(type.kind()) + ")";
    }

    private static String plural(BufferType type) {
        return JavaText.capital(type.kind().element()) + "s";
    }
}
