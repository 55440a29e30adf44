package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.FunctionHandleType;

/** Handles of functions, which read what a call gives. */
final class FunctionHandleConversion implements Conversion<FunctionHandleType> {
    private final Conversions conversions;

    FunctionHandleConversion(Conversions conversions) {
        this.conversions = conversions;
    }

    @Override
    public String word(FunctionHandleType type) {
        return "JsFunctionOf" + conversions.word(type.result());
    }

    @Override
    public String read(FunctionHandleType type, String handle, String place) {
        return "Handles.<" + type.result().javaType() + ">function(env, " + handle + ", " + place + ", "
                + conversions.reader(type.result()) + ")";
    }

    @Override
    public String write(FunctionHandleType type, String value, String place) {
        return "Handles.write(" + Conversion.required(value, place) + ")";
    }
}
