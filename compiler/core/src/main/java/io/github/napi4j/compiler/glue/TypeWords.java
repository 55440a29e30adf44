package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundType;

/** The name of a type inside the names of the methods that convert it: {@code ListOfNullableUser}. */
final class TypeWords {
    private final AddonModel model;

    TypeWords(AddonModel model) {
        this.model = model;
    }

    /** One word a type; two types that share a word are converted by the same method. */
    String of(BoundType type) {
        if (type instanceof BoundType.PrimitiveType primitive) {
            String box = primitive.kind().boxName();
            return box.substring(box.lastIndexOf('.') + 1);
        } else if (type instanceof BoundType.StringType) {
            return "String";
        } else if (type instanceof BoundType.VoidType) {
            return "Void";
        } else if (type instanceof BoundType.PrimitiveArrayType array) {
            return plural(array);
        } else if (type instanceof BoundType.ListType list) {
            return "ListOf" + of(list.element());
        } else if (type instanceof BoundType.ArrayType array) {
            return "ArrayOf" + of(array.element());
        } else if (type instanceof BoundType.MapType map) {
            return "MapOf" + of(map.value());
        } else if (type instanceof BoundType.PromiseType promise) {
            return "PromiseOf" + of(promise.element());
        } else if (type instanceof BoundType.NullableType nullable) {
            return "Nullable" + of(nullable.element());
        } else if (type instanceof BoundType.RecordType record) {
            return "Record" + model.record(record).name();
        }
        throw new IllegalArgumentException("never converted by a method: " + type);
    }

    /** The word of {@code TypedArrays.readInts}. */
    static String plural(BoundType.PrimitiveArrayType array) {
        String name = array.element().javaName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "s";
    }
}
