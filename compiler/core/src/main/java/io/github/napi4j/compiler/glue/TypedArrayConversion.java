package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.PrimitiveArrayType;

/** Primitive arrays and the typed arrays that they are copied from and to. */
final class TypedArrayConversion implements Conversion<PrimitiveArrayType> {
    @Override
    public String word(PrimitiveArrayType type) {
        return JavaText.capital(type.element().javaName()) + "s";
    }

    @Override
    public String read(PrimitiveArrayType type, String handle, String place) {
        return "TypedArrays.read" + word(type) + "(env, " + handle + ", " + place + ")";
    }

    @Override
    public String write(PrimitiveArrayType type, String value, String place) {
        return "TypedArrays.write" + word(type) + "(env, " + Conversion.required(value, place) + ")";
    }
}
