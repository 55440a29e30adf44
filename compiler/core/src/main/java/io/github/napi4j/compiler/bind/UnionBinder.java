package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundUnion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code @Napi} sealed interfaces to {@link BoundUnion}. */
final class UnionBinder {
    private static final int MOST_VARIANTS = 26;

    private final TypeBinder types;
    private final Diagnostics diagnostics;

    UnionBinder(TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The union, or nothing after reporting all that is wrong with it. */
    Optional<BoundUnion> bind(ClassOrInterfaceDeclaration declared, Optional<ExportName> name) {
        NapiAnnotation members = NapiAnnotation.of(declared);
        boolean visible = Visibility.check(declared, declared.getName(), "its export", diagnostics);
        NamingCase naming = members.constant("naming", NamingCase.class, NamingCase.AS_WRITTEN, diagnostics);
        Optional<String> discriminant =
                Optional.of(members.text("discriminant", diagnostics)).filter(text -> !text.isEmpty());
        List<Optional<BoundUnion.Variant>> variants = new ArrayList<>();
        Map<String, SourceSpan> tags = new HashMap<>();
        for (Permitted permitted : permitted(declared)) {
            Optional<BoundUnion.Variant> variant = variant(permitted, declared, naming, discriminant);
            variant.ifPresent(found -> checkTag(found, permitted, discriminant, tags));
            variants.add(variant);
        }
        checkCount(declared, variants.size());
        Optional<List<BoundUnion.Variant>> all = TypeBinder.all(variants);
        if (!visible || name.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BoundUnion(
                name.get().name(),
                declared.getFullyQualifiedName().orElseThrow(),
                discriminant,
                all.get(),
                Javadoc.of(declared),
                name.get().span()));
    }

    private Optional<BoundUnion.Variant> variant(
            Permitted permitted,
            ClassOrInterfaceDeclaration declared,
            NamingCase naming,
            Optional<String> discriminant) {
        TypeDeclaration<?> type = permitted.declaration();
        if (!DeclaredTypes.mayBeExported(type) || type.getFullyQualifiedName().isEmpty()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2062,
                            "`" + type.getNameAsString() + "` cannot be a variant of the union `"
                                    + declared.getNameAsString() + "`")
                    .at(permitted.span())
                    .help("permit `@Napi` records, classes, enums and sealed interfaces"));
            return Optional.empty();
        }
        String tag = NapiAnnotation.find(type)
                .map(annotation -> annotation.text("name", diagnostics))
                .filter(written -> !written.isEmpty())
                .orElse(naming.of(type.getNameAsString()));
        Optional<BoundType> bound = types.declared(
                type,
                permitted.span(),
                new TypeBinder.Site("variant of `" + declared.getNameAsString() + "`", Position.ELEMENT));
        if (bound.isPresent() && discriminant.isPresent() && !(bound.get() instanceof BoundType.RecordType)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2062,
                            "`" + type.getNameAsString() + "` is no record and has no property `" + discriminant.get()
                                    + "`")
                    .at(permitted.span(), "variant of a union with a discriminant")
                    .help("permit records alone, or drop `discriminant`"));
            return Optional.empty();
        }
        return bound.map(found -> new BoundUnion.Variant(tag, found));
    }

    private void checkTag(
            BoundUnion.Variant variant,
            Permitted permitted,
            Optional<String> discriminant,
            Map<String, SourceSpan> tags) {
        SourceSpan first = tags.putIfAbsent(variant.tag(), permitted.span());
        if (first != null && discriminant.isPresent()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2062,
                            "two variants have `" + variant.tag() + "` for their `" + discriminant.get() + "`")
                    .at(permitted.span(), "second")
                    .related(first, "first")
                    .help("give one another name: `@Napi(name = \"...\")`"));
        }
    }

    private void checkCount(ClassOrInterfaceDeclaration declared, int count) {
        if (count == 0 || count > MOST_VARIANTS) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2062,
                            "the union `" + declared.getNameAsString() + "` has " + (count == 0 ? "no" : count)
                                    + " variants")
                    .at(ParsedSource.span(declared.getName()))
                    .help("permit 1 to " + MOST_VARIANTS + "; a variant may be a union itself"));
        }
    }

    /** What {@code permits} lists; without it, what the same file declares to implement the interface, in order. */
    private List<Permitted> permitted(ClassOrInterfaceDeclaration declared) {
        List<Permitted> permitted = new ArrayList<>();
        if (!declared.getPermittedTypes().isEmpty()) {
            for (ClassOrInterfaceType type : declared.getPermittedTypes()) {
                types.source(type).ifPresent(found -> permitted.add(new Permitted(found, ParsedSource.span(type))));
            }
            return permitted;
        }
        for (TypeDeclaration<?> candidate : declarations(declared)) {
            boolean implementing = supertypes(candidate).stream()
                    .anyMatch(type -> types.source(type)
                            .filter(found -> found.getFullyQualifiedName().equals(declared.getFullyQualifiedName()))
                            .isPresent());
            if (implementing) {
                permitted.add(new Permitted(candidate, ParsedSource.span(candidate.getName())));
            }
        }
        return permitted;
    }

    @SuppressWarnings("unchecked")
    private static List<TypeDeclaration<?>> declarations(Node node) {
        return (List<TypeDeclaration<?>>)
                (List<?>) node.findCompilationUnit().orElseThrow().findAll(TypeDeclaration.class);
    }

    private static List<ClassOrInterfaceType> supertypes(TypeDeclaration<?> candidate) {
        if (candidate instanceof ClassOrInterfaceDeclaration type && type.isInterface()) {
            return type.getExtendedTypes();
        }
        return candidate instanceof NodeWithImplements<?> implementing ? implementing.getImplementedTypes() : List.of();
    }

    private record Permitted(TypeDeclaration<?> declaration, SourceSpan span) {}
}
