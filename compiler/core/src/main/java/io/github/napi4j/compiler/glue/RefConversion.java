package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.RefType;

/** References, which keep what a handle of their kind could hold. */
final class RefConversion implements Conversion<RefType> {
    private final Conversions conversions;

    RefConversion(Conversions conversions) {
        this.conversions = conversions;
    }

    @Override
    public String word(RefType type) {
        return "RefOf" + conversions.word(type.element());
    }

    @Override
    public String read(RefType type, String handle, String place) {
        return "ValueRef.<" + type.element().javaType() + ">read(env, " + handle + ", " + place + ", "
                + conversions.reader(type.element()) + ")";
    }

    @Override
    public String write(RefType type, String value, String place) {
        return "ValueRef.write(" + Conversion.required(value, place) + ")";
    }
}
