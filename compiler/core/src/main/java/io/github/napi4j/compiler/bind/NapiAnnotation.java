package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** A whole number, which must be written as a literal. */
    Optional<Integer> number(String name, Diagnostics diagnostics) {
        return value(name).flatMap(value -> {
            Expression digits = value.isUnaryExpr() ? value.asUnaryExpr().getExpression() : value;
            boolean negative = value.isUnaryExpr() && value.toString().startsWith("-");
            if (digits.isIntegerLiteralExpr()) {
                long number = digits.asIntegerLiteralExpr().asNumber().longValue();
                return Optional.of((int) (negative ? -number : number));
            }
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2040, "`" + name + "` is not an integer literal")
                    .at(ParsedSource.span(value))
                    .help("write the number itself: `" + name + " = 1`"));
            return Optional.empty();
        });
    }

    /** A constant of one of the API's enums, whose constants are called as those of an enum of ours. */
    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise, Diagnostics diagnostics) {
        Optional<Expression> written = value(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        String text = written.get().toString();
        String constant = text.substring(text.lastIndexOf('.') + 1);
        for (E candidate : type.getEnumConstants()) {
            if (candidate.name().equals(constant)) {
                return candidate;
            }
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2040, "`" + name + "` is not a constant that it can be")
                .at(ParsedSource.span(written.get()))
                .help("write one of `"
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("`, `"))
                        + "`"));
        return otherwise;
    }
}
