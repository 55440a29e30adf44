package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.napi4j.compiler.bind.TypeUse.ArrayUse;
import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.bind.TypeUse.PrimitiveUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.PrimitiveKind;
import io.github.napi4j.compiler.model.ScalarKind;
import io.github.napi4j.compiler.model.TypedArrayKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Primitive arrays and buffers: which class of binary data they are in JavaScript. */
final class BinaryBinder {
    private static final List<PrimitiveKind> BUFFERS = List.of(
            PrimitiveKind.BYTE,
            PrimitiveKind.SHORT,
            PrimitiveKind.INT,
            PrimitiveKind.LONG,
            PrimitiveKind.FLOAT,
            PrimitiveKind.DOUBLE);

    private final Diagnostics diagnostics;

    BinaryBinder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void addTo(Map<String, TypeBinder.NamedBinder> named) {
        for (PrimitiveKind kind : BUFFERS) {
            named.put(bufferName(kind), (use, site) -> buffer(kind, use, site));
        }
    }

    /** The elements of a class of buffers by its name, if it is one that crosses. */
    static Optional<PrimitiveKind> bufferElement(String className) {
        return BUFFERS.stream()
                .filter(kind -> bufferName(kind).equals(className))
                .findFirst();
    }

    private static String bufferName(PrimitiveKind kind) {
        String element = kind.javaName();
        return "java.nio." + Character.toUpperCase(element.charAt(0)) + element.substring(1) + "Buffer";
    }

    private Optional<BoundType> buffer(PrimitiveKind element, ClassUse use, TypeBinder.Site site) {
        AnnotationExpr typed = use.marks().marks().get(Mark.TYPED);
        Optional<TypedArrayKind> kind = typed == null
                ? MarkRules.kind(element, use.marks()).typedArray()
                : typed(typed, element.javaName(), "Buffer", site);
        if (typed != null && kind.isPresent() && !kind.get().isTypedArray()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2060,
                            "a buffer is no view of a whole `" + kind.get().className() + "`")
                    .at(ParsedSource.span(typed), site.what())
                    .help("leave `@Typed` out, and pass `new Uint8Array(...)` over it; or write `byte[]`, a copy"));
            return Optional.empty();
        }
        return kind.map(BoundType.BufferType::new);
    }

    /** An array of primitives, with annotations that were checked. */
    Optional<BoundType> array(ArrayUse use, PrimitiveUse element, TypeBinder.Site site) {
        if (element.kind().typedArray().isEmpty()) {
            diagnostics.report(TypeBinder.unsupported("`" + use.text() + "`", use.span(), site)
                    .help(element.text().equals("char") ? "use `String`" : "use `List<Boolean>`"));
            return Optional.empty();
        }
        if (element.nullable()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2011,
                            "`@Nullable` in front of an array is about its elements, and `" + element.text()
                                    + "` is never null")
                    .at(use.span(), site.what())
                    .help("for an array that may be null, write `" + element.text() + " @Nullable []`"));
            return Optional.empty();
        }
        TypeMarks marks = MarkRules.all(use);
        if (marks.has(Mark.LATIN1)) {
            return Optional.of(new BoundType.ScalarType(ScalarKind.LATIN1));
        }
        if (marks.has(Mark.UTF8)) {
            return Optional.of(new BoundType.ScalarType(ScalarKind.UTF8));
        }
        AnnotationExpr typed = marks.marks().get(Mark.TYPED);
        return typed == null
                ? MarkRules.kind(element.kind(), marks).typedArray().map(BoundType.PrimitiveArrayType::new)
                : typed(typed, element.text(), "[]", site).map(BoundType.PrimitiveArrayType::new);
    }

    private Optional<TypedArrayKind> typed(AnnotationExpr typed, String element, String suffix, TypeBinder.Site site) {
        Optional<TypedArrayKind> kind = Annotations.member(typed, "value")
                .flatMap(BinaryBinder::constant)
                .flatMap(name -> Arrays.stream(TypedArrayKind.values())
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst());
        if (kind.isEmpty()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2060, "`@Typed` does not name a class of binary data")
                    .at(ParsedSource.span(typed), site.what())
                    .help("write one of `TypedKind`'s constants, for example `@Typed(TypedKind.UINT8_CLAMPED)`"));
            return Optional.empty();
        }
        if (!kind.get().element().equals(element)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2060,
                            "`" + kind.get().className() + "` has no elements of type `" + element + "`")
                    .at(ParsedSource.span(typed), site.what())
                    .help("write `" + container(kind.get().element(), suffix) + "`, or another class"));
            return Optional.empty();
        }
        return kind;
    }

    private static String container(String element, String suffix) {
        return suffix.equals("[]")
                ? element + suffix
                : Character.toUpperCase(element.charAt(0)) + element.substring(1) + suffix;
    }

    private static Optional<String> constant(Expression value) {
        if (value.isFieldAccessExpr()) {
            return Optional.of(value.asFieldAccessExpr().getNameAsString());
        }
        return value.toNameExpr().map(name -> name.getNameAsString());
    }
}
