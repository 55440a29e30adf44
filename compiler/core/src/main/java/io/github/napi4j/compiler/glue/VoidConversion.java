package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.VoidType;

/** Nothing: undefined, and only out. */
final class VoidConversion implements Conversion<VoidType> {
    @Override
    public String word(VoidType type) {
        return "Void";
    }

    @Override
    public String read(VoidType type, String handle, String place) {
        throw new IllegalArgumentException("cannot be read: " + type);
    }

    @Override
    public String write(VoidType type, String value, String place) {
        return "Values.writeUndefined(env)";
    }
}
