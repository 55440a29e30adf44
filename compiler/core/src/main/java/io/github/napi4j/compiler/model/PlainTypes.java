package io.github.napi4j.compiler.model;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which values are data, all the way down: what is copied as it crosses, and instances of classes. Such values cross both ways and
 * outlive every call.
 */
public final class PlainTypes {
    private final AddonModel model;

    /** Asks about the types of a model. */
    public PlainTypes(AddonModel model) {
        this.model = model;
    }

    /** Whether values of a type are data. */
    public boolean contain(BoundType type) {
        return contain(type, new HashSet<>());
    }

    private boolean contain(BoundType type, Set<BoundType> seen) {
        if (!seen.add(type)) {
            return true;
        }
        Stream<BoundType> parts;
        if (type instanceof BoundType.RecordType named) {
            parts = model.record(named).components().stream().map(BoundRecord.Component::type);
        } else if (type instanceof BoundType.UnionType named) {
            parts = model.union(named).variants().stream().map(BoundUnion.Variant::type);
        } else if (type instanceof BoundType.NullableType nullable) {
            parts = Stream.of(nullable.element());
        } else if (type instanceof BoundType.OptionalType optional) {
            parts = Stream.of(optional.element());
        } else if (type instanceof BoundType.ListType list) {
            parts = Stream.of(list.element());
        } else if (type instanceof BoundType.ArrayType array) {
            parts = Stream.of(array.element());
        } else if (type instanceof BoundType.SetType set) {
            parts = Stream.of(set.element());
        } else if (type instanceof BoundType.MapType map) {
            parts = Stream.of(map.value());
        } else if (type instanceof BoundType.JsMapType map) {
            parts = Stream.of(map.key(), map.value());
        } else {
            return isData(type);
        }
        return parts.allMatch(part -> contain(part, seen));
    }

    private static boolean isData(BoundType type) {
        return type instanceof BoundType.PrimitiveType
                || type instanceof BoundType.StringType
                || type instanceof BoundType.ScalarType
                || type instanceof BoundType.PrimitiveArrayType
                || type instanceof BoundType.EnumType
                || type instanceof BoundType.ClassType;
    }
}
