package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.napi4j.compiler.bind.TypeUse.ArrayUse;
import io.github.napi4j.compiler.bind.TypeUse.PrimitiveUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ScalarKind;
import io.github.napi4j.compiler.model.TypedArrayKind;
import java.util.Arrays;
import java.util.Optional;

/** Primitive arrays: which class of binary data they are in JavaScript. */
final class BinaryBinder {
    private final Diagnostics diagnostics;

    BinaryBinder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
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
                : typed(typed, element, site);
    }

    private Optional<BoundType> typed(AnnotationExpr typed, PrimitiveUse element, TypeBinder.Site site) {
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
        if (!kind.get().element().equals(element.text())) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2060,
                            "`" + kind.get().className() + "` has no elements of type `" + element.text() + "`")
                    .at(ParsedSource.span(typed), site.what())
                    .help("write `" + kind.get().element() + "[]`, or another class"));
            return Optional.empty();
        }
        return kind.map(BoundType.PrimitiveArrayType::new);
    }

    private static Optional<String> constant(Expression value) {
        if (value.isFieldAccessExpr()) {
            return Optional.of(value.asFieldAccessExpr().getNameAsString());
        }
        return value.toNameExpr().map(name -> name.getNameAsString());
    }
}
