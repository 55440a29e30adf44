package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.StringType;

/** Strings. */
final class StringConversion implements Conversion<StringType> {
    @Override
    public String word(StringType type) {
        return "String";
    }

    @Override
    public String read(StringType type, String handle, String place) {
        return "Strings.read(env, " + handle + ", " + place + ")";
    }

    @Override
    public String write(StringType type, String value, String place) {
        return "Strings.write(env, " + Conversion.required(value, place) + ")";
    }
}
