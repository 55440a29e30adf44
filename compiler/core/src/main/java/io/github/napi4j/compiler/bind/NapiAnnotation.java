package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** The {@code @Napi} of an element, and what is written in it. */
record NapiAnnotation(AnnotationExpr node) {

    /** The annotation of an element that has one. */
    static NapiAnnotation of(BodyDeclaration<?> element) {
        return find(element).orElseThrow();
    }

    /** The annotation of an element, if it has one. */
    static Optional<NapiAnnotation> find(BodyDeclaration<?> element) {
        return element.getAnnotations().stream()
                .filter(annotation -> annotation.getName().getIdentifier().equals("Napi"))
                .findFirst()
                .map(NapiAnnotation::new);
    }

    /** The value that is written for a name. */
    Optional<Expression> value(String name) {
        return node.toNormalAnnotationExpr()
                .flatMap(normal -> normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(name))
                        .map(MemberValuePair::getValue)
                        .findFirst());
    }

    /** Whether something is written for a name. */
    boolean has(String name) {
        return value(name).isPresent();
    }

    /** A boolean, which must be written as a literal. */
    boolean flag(String name, boolean otherwise, Diagnostics diagnostics) {
        Optional<Expression> written = value(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        if (written.get().isBooleanLiteralExpr()) {
            return written.get().asBooleanLiteralExpr().getValue();
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2040, "`" + name + "` is not a boolean literal")
                .at(ParsedSource.span(written.get()))
                .help("write `" + name + " = true` or `" + name + " = false`"));
        return otherwise;
    }

    /** A text, which must be written as a literal; empty where it is not written. */
    String text(String name, Diagnostics diagnostics) {
        Optional<Expression> written = value(name);
        if (written.isEmpty()) {
            return "";
        }
        if (written.get().isStringLiteralExpr()) {
            return written.get().asStringLiteralExpr().asString();
        }
        if (written.get().isTextBlockLiteralExpr()) {
            return written.get().asTextBlockLiteralExpr().asString();
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2040, "`" + name + "` is not a string literal")
                .at(ParsedSource.span(written.get()))
                .help("write the text itself: `" + name + " = \"...\"`"));
        return "";
    }
}
