package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.ExternalType;

/** Externals of a Java class. */
final class ExternalConversion implements Conversion<ExternalType> {
    @Override
    public String word(ExternalType type) {
        return "ExternalOf" + type.javaName().replace('.', '_');
    }

    @Override
    public String read(ExternalType type, String handle, String place) {
        return "Handles.external(env, " + handle + ", " + type.javaName() + ".class, " + place + ")";
    }

    @Override
    public String write(ExternalType type, String value, String place) {
        return "Handles.write(" + Conversion.required(value, place) + ")";
    }
}
