package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.napi4j.compiler.bind.TypeUse.ArrayUse;
import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.bind.TypeUse.PrimitiveUse;
import io.github.napi4j.compiler.bind.TypeUse.VariableUse;
import io.github.napi4j.compiler.bind.TypeUse.VoidUse;
import io.github.napi4j.compiler.bind.TypeUse.WildcardUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.PrimitiveKind;
import io.github.napi4j.compiler.model.ScalarKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what a Java type is on the boundary, and reports those that are nothing there. */
final class TypeBinder {
    private final SourceTypes sources;
    private final Set<TypeDeclaration<?>> exported = Collections.newSetFromMap(new IdentityHashMap<>());
    private final TypeReader reader;
    private final CallbackBinder callbacks;
    private final AsyncBinder async;
    private final Diagnostics diagnostics;
    private final MarkRules marks;
    private final BinaryBinder binaries;
    private final Map<String, NamedBinder> named = new HashMap<>();

    TypeBinder(SourceTypes sources, List<TypeDeclaration<?>> exported, TypeReader reader, Diagnostics diagnostics) {
        this.sources = sources;
        this.exported.addAll(exported);
        this.reader = reader;
        this.diagnostics = diagnostics;
        callbacks = new CallbackBinder(sources, reader, this, diagnostics);
        marks = new MarkRules(diagnostics);
        binaries = new BinaryBinder(diagnostics);
        binaries.addTo(named);
        for (PrimitiveKind kind : PrimitiveKind.values()) {
            if (kind.isPlain()) {
                add(
                        kind.boxName(),
                        (use, site) ->
                                Optional.of(new BoundType.PrimitiveType(MarkRules.kind(kind, use.marks()), true)));
            }
        }
        for (ScalarKind kind : ScalarKind.values()) {
            if (!kind.javaType().equals("byte[]")) {
                add(kind.javaType(), (use, site) -> Optional.of(new BoundType.ScalarType(kind)));
            }
        }
        add("java.lang.String", (use, site) -> Optional.of(new BoundType.StringType()));
        add("java.lang.Void", this::nothing);
        new ContainerBinder(this, diagnostics).addTo(named);
        new HandleBinder(this, diagnostics).addTo(named);
        new StreamBinder(this, diagnostics).addTo(named);
        add("java.util.concurrent.CompletableFuture", this::promise);
        async = new AsyncBinder(this, diagnostics);
        async.addTo(named);
    }

    private void add(String qualifiedName, NamedBinder binder) {
        named.put(qualifiedName, binder);
    }

    /** What the uses of one class, known by its name, are on the boundary. */
    interface NamedBinder {
        /** The type, or nothing after a report. */
        Optional<BoundType> bind(ClassUse use, Site site);
    }

    CallbackBinder callbacks() {
        return callbacks;
    }

    AsyncBinder async() {
        return async;
    }

    /** The bound type, or nothing after a report. */
    Optional<BoundType> bind(TypeUse use, Site site) {
        Optional<BoundType> bound = marks.check(use, site) ? bindNonNull(use, site) : Optional.empty();
        if (!use.nullable() || bound.isEmpty()) {
            return bound;
        }
        BoundType type = bound.get();
        if (!type.isReference()
                || type instanceof BoundType.VoidType
                || type instanceof BoundType.PromiseType
                || type instanceof BoundType.TaskType
                || type.optional()) {
            reportNeverNull(use, type, site);
            return Optional.empty();
        }
        return Optional.of(new BoundType.NullableType(type));
    }

    private Optional<BoundType> bindNonNull(TypeUse use, Site site) {
        if (use instanceof PrimitiveUse primitive) {
            return Optional.of(new BoundType.PrimitiveType(MarkRules.kind(primitive.kind(), use.marks()), false));
        }
        if (use instanceof VoidUse) {
            return Optional.of(new BoundType.VoidType(false));
        }
        if (use instanceof ArrayUse array) {
            return array(array, site);
        }
        if (use instanceof VariableUse variable) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2005,
                            "the type variable `" + variable.name() + "` has no meaning in JavaScript")
                    .at(use.span(), site.what())
                    .help("write the type that is meant; for several types, write a method for each"));
            return Optional.empty();
        }
        if (use instanceof WildcardUse wildcard) {
            String instead = wildcard.bound()
                    .filter(bound -> bound instanceof ClassUse type
                            && sources.find(type.name()).isPresent())
                    .map(TypeUse::text)
                    .orElse("String");
            diagnostics.report(unsupported("a wildcard", use.span(), site)
                    .help("write the type itself, `" + instead + "` for example: the copy is the callee's own"));
            return Optional.empty();
        }
        return named((ClassUse) use, site);
    }

    private Optional<BoundType> array(ArrayUse use, Site site) {
        return use.element() instanceof PrimitiveUse element
                ? binaries.array(use, element, site)
                : bind(use.element(), site.inside(Position.ELEMENT)).map(BoundType.ArrayType::new);
    }

    private Optional<BoundType> named(ClassUse use, Site site) {
        NamedBinder binder = named.get(use.name());
        return binder == null ? other(use, site) : binder.bind(use, site);
    }

    private Optional<BoundType> nothing(ClassUse use, Site site) {
        boolean argument = site.position() == Position.PROMISED
                || site.position() == Position.RESOLVED
                || site.position() == Position.CALLBACK_RESULT;
        if (argument) {
            return Optional.of(new BoundType.VoidType(true));
        }
        diagnostics.report(notHere("`Void`", "stands only in `CompletableFuture<Void>`", use, site)
                .help(
                        site.position() == Position.RESULT || site.position() == Position.CALLBACK_RESULT
                                ? "return `void`"
                                : "leave it out"));
        return Optional.empty();
    }

    private Optional<BoundType> promise(ClassUse use, Site site) {
        Optional<BoundType> value = argument(use, 0, "String", site, Position.PROMISED);
        if (site.position() == Position.RESULT || site.position() == Position.COMPONENT) {
            return value.map(BoundType.PromiseType::new);
        }
        diagnostics.report(notHere(
                        "a `CompletableFuture`",
                        "can only be the result of an exported method, or a component of a record that is",
                        use,
                        site)
                .help(
                        site.position() == Position.PARAMETER
                                ? "take the value; JavaScript can await it before the call"
                                : "use the type of the value"));
        return Optional.empty();
    }

    private Optional<BoundType> other(ClassUse use, Site site) {
        String instead = Unsupported.instead(use.name());
        Optional<TypeDeclaration<?>> source = sources.find(use.name());
        if (source.isPresent() && DeclaredTypes.isCopied(source.get())) {
            return declared(source.get(), use.span(), site);
        }
        if (source.isPresent() && isExported(source.get())) {
            return Optional.of(new BoundType.ClassType(use.name()));
        }
        if (instead.isEmpty()
                && use.declaration().isInterface()
                && use.declaration().isFunctionalInterface()) {
            return callbacks.bind(use, site);
        }
        Diagnostic diagnostic = unsupported("`" + use.name() + "`", use.span(), site);
        if (!instead.isEmpty()) {
            diagnostic = diagnostic.help(instead);
        } else if (use.declaration().isEnum()) {
            diagnostic = diagnostic.help("use `String`: `name()` one way, `valueOf` the other");
        } else if (source.isPresent()) {
            diagnostic = diagnostic
                    .related(ParsedSource.span(source.get().getName()), "declared here")
                    .help("make it a `@Napi` record, an object copied by value, or a `@Napi` class");
        } else {
            diagnostic = diagnostic
                    .note(Unsupported.SUPPORTED)
                    .help("copy what JavaScript needs of it into a `@Napi` record, and back");
        }
        diagnostics.report(diagnostic);
        return Optional.empty();
    }

    /** Whether a type of the addon's own carries {@code @Napi}. */
    boolean isExported(TypeDeclaration<?> type) {
        return exported.contains(type);
    }

    /** The declaration that a name in the source means, if the addon's sources have it. */
    Optional<TypeDeclaration<?>> source(ClassOrInterfaceType type) {
        return reader.read(type, new NodeList<>())
                .filter(ClassUse.class::isInstance)
                .flatMap(use -> sources.find(((ClassUse) use).name()));
    }

    /** The type of a use of one of the addon's own types, which must be exported. */
    Optional<BoundType> declared(TypeDeclaration<?> declared, SourceSpan span, Site site) {
        String kind = DeclaredTypes.kind(declared);
        if (!isExported(declared)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2013,
                            "the " + kind + " `" + declared.getNameAsString() + "` is not exported")
                    .at(span, site.what())
                    .related(ParsedSource.span(declared.getName()), "declared here, without `@Napi`")
                    .help("write `@Napi` in front of `" + kind + " " + declared.getNameAsString() + "`"));
            return Optional.empty();
        }
        return Optional.of(DeclaredTypes.reference(
                declared, declared.getFullyQualifiedName().orElseThrow()));
    }

    /** The type argument of this index, or nothing after a report: {@code example} is what a raw type lacks. */
    Optional<BoundType> argument(ClassUse use, int index, String example, Site site, Position position) {
        if (index < use.arguments().size()) {
            return bind(use.arguments().get(index), site.inside(position));
        }
        String simple = use.declaration().getName();
        diagnostics.report(unsupported("the raw type `" + simple + "`", use.span(), site)
                .help("say what it holds: `" + simple + "<" + example + ">`"));
        return Optional.empty();
    }

    private void reportNeverNull(TypeUse use, BoundType type, Site site) {
        String help = "drop `@Nullable`";
        if (type instanceof BoundType.PrimitiveType primitive) {
            String box = primitive.kind().boxName().replace("java.lang.", "");
            help = "write `@Nullable " + box + "`";
        } else if (type instanceof BoundType.OptionalType) {
            help = "drop `@Nullable`: the empty one stands for null";
        } else if (type instanceof BoundType.PromiseType) {
            help = "complete the future with null: `CompletableFuture<@Nullable T>`";
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2011, "`" + use.text() + "` cannot be `@Nullable`")
                .at(use.span(), site.what())
                .help(help));
    }

    /** The report of a type that is nothing in JavaScript. */
    static Diagnostic unsupported(String what, SourceSpan span, Site site) {
        return Diagnostic.of(DiagnosticCode.N2004, what + " cannot cross to JavaScript")
                .at(span, site.what());
    }

    /** The report of a type that is something in JavaScript, but not in this place. */
    static Diagnostic notHere(String what, String rule, TypeUse use, Site site) {
        return Diagnostic.of(DiagnosticCode.N2010, what + " " + rule).at(use.span(), site.what());
    }

    /**
     * The declaration that a type belongs to.
     *
     * @param what how a message names it: {@code parameter `file` of `size`}
     */
    record Site(String what, Position position) {
        Site inside(Position inner) {
            return new Site(what, inner);
        }
    }

    /** All of a list bound, or nothing if one was not; every one is tried, so that all are reported. */
    static <T> Optional<List<T>> all(List<Optional<T>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }
}
