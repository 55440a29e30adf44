package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.PrimitiveArrayType;
import io.github.napi4j.compiler.model.TypedArrayKind;

/** Primitive arrays and the typed arrays that they are copied from and to. */
final class TypedArrayConversion implements Conversion<PrimitiveArrayType> {
    @Override
    public String word(PrimitiveArrayType type) {
        return type.kind().className();
    }

    @Override
    public String read(PrimitiveArrayType type, String handle, String place) {
        return "TypedArrays.read" + plural(type) + "(env, " + handle + ", " + constant(type.kind()) + ", " + place
                + ")";
    }

    @Override
    public String write(PrimitiveArrayType type, String value, String place) {
        return "TypedArrays.write" + plural(type) + "(env, " + Conversion.required(value, place) + ", "
                + constant(type.kind()) + ")";
    }

    /** The guest's constant of a class. */
    static String constant(TypedArrayKind kind) {
        return "TypedArrays." + kind;
    }

    private static String plural(PrimitiveArrayType type) {
        return JavaText.capital(type.kind().element()) + "s";
    }
}
