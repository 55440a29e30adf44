package io.github.napi4j.compiler.bind;

import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.PrimitiveKind;
import java.util.List;
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
        for (String name : List.of("java.util.List", "java.util.Collection", "java.lang.Iterable")) {
            named.put(name, (use, site) -> element(use, site).map(element -> new BoundType.ListType(name, element)));
        }
        named.put("java.util.Set", (use, site) -> element(use, site).map(BoundType.SetType::new));
        named.put("java.util.Map", this::map);
        named.put("java.util.Iterator", this::iterator);
        named.put("java.util.Optional", this::optional);
        optionalNumber(named, "java.util.OptionalInt", PrimitiveKind.INT);
        optionalNumber(named, "java.util.OptionalLong", PrimitiveKind.LONG);
        optionalNumber(named, "java.util.OptionalDouble", PrimitiveKind.DOUBLE);
    }

    private static void optionalNumber(
            Map<String, TypeBinder.NamedBinder> named, String className, PrimitiveKind kind) {
        BoundType type = new BoundType.OptionalType(className, new BoundType.PrimitiveType(kind, false));
        named.put(className, (use, site) -> Optional.of(type));
    }

    private Optional<BoundType> element(ClassUse use, TypeBinder.Site site) {
        return types.argument(use, 0, "String", site, Position.ELEMENT);
    }

    private Optional<BoundType> iterator(ClassUse use, TypeBinder.Site site) {
        Optional<BoundType> element = types.argument(use, 0, "String", site, Position.PROMISED);
        if (site.position() == Position.RESULT || site.position() == Position.COMPONENT) {
            return element.map(BoundType.IteratorType::new);
        }
        diagnostics.report(TypeBinder.notHere(
                        "an `Iterator`",
                        "can only be the result of an exported method, or a component of a record that is",
                        use,
                        site)
                .help(
                        site.position() == Position.PARAMETER
                                ? "take a `List`, which any array is copied to"
                                : "use a `List`"));
        return Optional.empty();
    }

    private Optional<BoundType> optional(ClassUse use, TypeBinder.Site site) {
        Optional<BoundType> element = element(use, site);
        if (element.isPresent() && element.get().optional()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2011,
                            "`" + use.text() + "` would hold a value that may be null, which an empty one stands for")
                    .at(use.span(), site.what())
                    .help("say once that it may be missing"));
            return Optional.empty();
        }
        return element.map(type -> new BoundType.OptionalType("java.util.Optional", type));
    }

    private Optional<BoundType> map(ClassUse use, TypeBinder.Site site) {
        if (use.arguments().size() != 2) {
            return types.argument(use, 1, "String, String", site, Position.ELEMENT);
        }
        if (use.marks().has(Mark.JS_MAP)) {
            Optional<BoundType> jsKey = types.argument(use, 0, "", site, Position.ELEMENT);
            Optional<BoundType> jsValue = types.argument(use, 1, "", site, Position.ELEMENT);
            return jsKey.flatMap(bound -> jsValue.map(value -> new BoundType.JsMapType(bound, value)));
        }
        TypeUse key = use.arguments().get(0);
        boolean keyIsString =
                key instanceof ClassUse type && type.name().equals("java.lang.String") && !type.nullable();
        if (!keyIsString) {
            diagnostics.report(TypeBinder.unsupported("a map with keys of type `" + key.text() + "`", key.span(), site)
                    .help("use `@JsMap Map<K, V>` for a `Map`; the keys of a plain object are strings"));
        }
        Optional<BoundType> value = types.argument(use, 1, "", site, Position.ELEMENT);
        return keyIsString ? value.map(BoundType.MapType::new) : Optional.empty();
    }
}
