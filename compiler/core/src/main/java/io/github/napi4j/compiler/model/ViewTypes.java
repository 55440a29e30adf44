package io.github.napi4j.compiler.model;

import java.util.HashSet;
import java.util.Set;

/** Which values have views in them, whose sides are made equal around the call. */
public final class ViewTypes {
    private final AddonModel model;

    /** Asks about the types of a model. */
    public ViewTypes(AddonModel model) {
        this.model = model;
    }

    /** Whether an argument of a function may have one. */
    public boolean inArguments(ExportedFunction function) {
        return function.parameters().stream().anyMatch(parameter -> in(parameter.type(), new HashSet<>()));
    }

    private boolean in(BoundType type, Set<String> seen) {
        if (type instanceof BoundType.RecordType named) {
            return seen.add(named.javaName())
                    && model.record(named).components().stream().anyMatch(component -> in(component.type(), seen));
        }
        if (type instanceof BoundType.UnionType named) {
            return seen.add(named.javaName())
                    && model.union(named).variants().stream().anyMatch(variant -> in(variant.type(), seen));
        }
        if (type instanceof BoundType.JsMapType map) {
            return in(map.key(), seen) || in(map.value(), seen);
        }
        if (type instanceof BoundType.BufferType) {
            return true;
        }
        BoundType inner = inner(type);
        return inner != type && in(inner, seen);
    }

    private static BoundType inner(BoundType type) {
        if (type instanceof BoundType.ListType list) {
            return list.element();
        } else if (type instanceof BoundType.ArrayType array) {
            return array.element();
        } else if (type instanceof BoundType.SetType set) {
            return set.element();
        } else if (type instanceof BoundType.MapType map) {
            return map.value();
        } else if (type instanceof BoundType.OptionalType optional) {
            return optional.element();
        } else if (type instanceof BoundType.RestType rest) {
            return rest.element();
        } else if (type instanceof BoundType.ThisType self) {
            return self.element();
        }
        return type.nonNull();
    }
}
