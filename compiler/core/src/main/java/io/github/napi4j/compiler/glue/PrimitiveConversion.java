package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.PrimitiveType;
import io.github.napi4j.compiler.model.PrimitiveKind;

/** Numbers, booleans and characters. */
final class PrimitiveConversion implements Conversion<PrimitiveType> {
    @Override
    public String word(PrimitiveType type) {
        String box = type.kind().boxName();
        String simple = box.substring(box.lastIndexOf('.') + 1);
        return switch (type.kind()) {
            case UNSIGNED_BYTE, UNSIGNED_SHORT, UNSIGNED_INT, UNSIGNED_LONG -> "Unsigned" + simple;
            case BIG_LONG -> "Big" + simple;
            case BIG_UNSIGNED_LONG -> "BigUnsigned" + simple;
            default -> simple;
        };
    }

    @Override
    public String read(PrimitiveType type, String handle, String place) {
        String reader = switch (type.kind()) {
            case CHAR -> "Strings.readChar";
            case BIG_LONG -> "BigInts.readLong";
            case BIG_UNSIGNED_LONG -> "BigInts.readUnsignedLong";
            case UNSIGNED_BYTE, UNSIGNED_SHORT, UNSIGNED_INT, UNSIGNED_LONG ->
                "Numbers.readUnsigned" + JavaText.capital(type.kind().javaName());
            default -> "Numbers.read" + JavaText.capital(type.kind().javaName());
        };
        return reader + "(env, " + handle + ", " + place + ")";
    }

    @Override
    public String write(PrimitiveType type, String value, String place) {
        return write(type.kind(), type.boxed() ? Conversion.required(value, place) : value, place);
    }

    private static String write(PrimitiveKind kind, String value, String place) {
        return switch (kind) {
            case BOOLEAN -> "Numbers.writeBoolean(env, " + value + ")";
            case CHAR -> "Strings.writeChar(env, " + value + ")";
            case BYTE, SHORT, INT -> "Numbers.writeInt(env, " + value + ")";
            case LONG -> "Numbers.writeLong(env, " + value + ", " + place + ")";
            case FLOAT, DOUBLE -> "Numbers.writeDouble(env, " + value + ")";
            case UNSIGNED_BYTE -> "Numbers.writeInt(env, " + value + " & 0xff)";
            case UNSIGNED_SHORT -> "Numbers.writeInt(env, " + value + " & 0xffff)";
            case UNSIGNED_INT -> "Numbers.writeUnsignedInt(env, " + value + ")";
            case UNSIGNED_LONG -> "Numbers.writeUnsignedLong(env, " + value + ", " + place + ")";
            case BIG_LONG -> "BigInts.writeLong(env, " + value + ")";
            case BIG_UNSIGNED_LONG -> "BigInts.writeUnsignedLong(env, " + value + ")";
        };
    }
}
