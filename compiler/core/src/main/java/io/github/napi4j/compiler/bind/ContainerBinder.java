package io.github.napi4j.compiler.bind;

import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import java.util.Map;
import java.util.Optional;

/** The JDK's containers, which cross as copies. */
final class ContainerBinder {
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    ContainerBinder(TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    void addTo(Map<String, TypeBinder.NamedBinder> named) {
        named.put(
                "java.util.List",
                (use, site) ->
                        types.argument(use, 0, "String", site, Position.ELEMENT).map(BoundType.ListType::new));
        named.put("java.util.Map", this::map);
    }

    private Optional<BoundType> map(ClassUse use, TypeBinder.Site site) {
        if (use.arguments().size() != 2) {
            return types.argument(use, 1, "String, String", site, Position.ELEMENT);
        }
        TypeUse key = use.arguments().get(0);
        boolean keyIsString =
                key instanceof ClassUse type && type.name().equals("java.lang.String") && !type.nullable();
        if (!keyIsString) {
            diagnostics.report(TypeBinder.unsupported("a map with keys of type `" + key.text() + "`", key.span(), site)
                    .help("use `Map<String, T>`: the keys of a plain object are strings"));
        }
        Optional<BoundType> value = types.argument(use, 1, "", site, Position.ELEMENT);
        return keyIsString ? value.map(BoundType.MapType::new) : Optional.empty();
    }
}
