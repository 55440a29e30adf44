package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.HandleType;
import io.github.napi4j.compiler.model.HandleKind;

/** Handles without a type argument. */
final class HandleConversion implements Conversion<HandleType> {
    @Override
    public String word(HandleType type) {
        return type.kind().simpleName();
    }

    @Override
    public String read(HandleType type, String handle, String place) {
        return "Handles." + method(type.kind()) + "(env, " + handle + ", " + place + ")";
    }

    @Override
    public String write(HandleType type, String value, String place) {
        return "Handles.write(" + Conversion.required(value, place) + ")";
    }

    private static String method(HandleKind kind) {
        String name = kind.simpleName().substring("Js".length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
