package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.PrimitiveType;
import io.github.napi4j.compiler.model.PrimitiveKind;

/** Numbers and booleans. */
final class PrimitiveConversion implements Conversion<PrimitiveType> {
    @Override
    public String word(PrimitiveType type) {
        String box = type.kind().boxName();
        return box.substring(box.lastIndexOf('.') + 1);
    }

    @Override
    public String read(PrimitiveType type, String handle, String place) {
        return "Numbers.read" + JavaText.capital(type.kind().javaName()) + "(env, " + handle + ", " + place + ")";
    }

    @Override
    public String write(PrimitiveType type, String value, String place) {
        return write(type.kind(), type.boxed() ? Conversion.required(value, place) : value, place);
    }

    private static String write(PrimitiveKind kind, String value, String place) {
        return switch (kind) {
            case BOOLEAN -> "Numbers.writeBoolean(env, " + value + ")";
            case BYTE, SHORT, INT -> "Numbers.writeInt(env, " + value + ")";
            case LONG -> "Numbers.writeLong(env, " + value + ", " + place + ")";
            case FLOAT, DOUBLE -> "Numbers.writeDouble(env, " + value + ")";
        };
    }
}
