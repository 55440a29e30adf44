package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The JavaScript name of an exported element.
 *
 * @param name any string for a function; a TypeScript identifier for a record
 * @param span where it is written: in the annotation, else in the declaration
 */
record ExportName(String name, SourceSpan span) {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    static Optional<ExportName> of(BodyDeclaration<?> element, SimpleName javaName, Diagnostics diagnostics) {
        AnnotationExpr annotation = Exports.annotation(element);
        Optional<Expression> written = annotation
                .toNormalAnnotationExpr()
                .flatMap(normal -> normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals("name"))
                        .map(MemberValuePair::getValue)
                        .findFirst());
        if (written.isEmpty()) {
            return check(new ExportName(javaName.asString(), ParsedSource.span(javaName)), element, diagnostics);
        }
        SourceSpan span = ParsedSource.span(written.get());
        String name;
        if (written.get().isStringLiteralExpr()) {
            name = written.get().asStringLiteralExpr().asString();
        } else if (written.get().isTextBlockLiteralExpr()) {
            name = written.get().asTextBlockLiteralExpr().asString();
        } else {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2014, "the export name is not a string literal")
                    .at(span)
                    .help("write the name itself: `@Napi(name = \"" + javaName.asString() + "\")`"));
            return Optional.empty();
        }
        return check(new ExportName(name.isEmpty() ? javaName.asString() : name, span), element, diagnostics);
    }

    private static Optional<ExportName> check(ExportName name, BodyDeclaration<?> element, Diagnostics diagnostics) {
        if (name.name.equals("__proto__")) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2014, "`__proto__` would replace the prototype of the exports object")
                            .at(name.span)
                            .help("choose another name"));
            return Optional.empty();
        }
        if (element.isRecordDeclaration() && !IDENTIFIER.matcher(name.name).matches()) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2014, "`" + name.name + "` cannot name a TypeScript interface")
                            .at(name.span)
                            .help("use letters, digits, `_` and `$`, not beginning with a digit"));
            return Optional.empty();
        }
        return Optional.of(name);
    }
}
