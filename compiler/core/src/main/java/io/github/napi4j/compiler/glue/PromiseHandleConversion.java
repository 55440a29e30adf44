package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.PromiseHandleType;

/** Handles of promises, which read what the promise resolves to. */
final class PromiseHandleConversion implements Conversion<PromiseHandleType> {
    private final Conversions conversions;

    PromiseHandleConversion(Conversions conversions) {
        this.conversions = conversions;
    }

    @Override
    public String word(PromiseHandleType type) {
        return "JsPromiseOf" + conversions.word(type.element());
    }

    @Override
    public String read(PromiseHandleType type, String handle, String place) {
        return "Handles.<" + type.element().javaType() + ">promise(env, " + handle + ", " + place + ", "
                + conversions.reader(type.element()) + ")";
    }

    @Override
    public String write(PromiseHandleType type, String value, String place) {
        return "Handles.write(" + Conversion.required(value, place) + ")";
    }
}
