package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
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
 * @param name any string for a function; a TypeScript identifier for a type
 * @param span where it is written: in the annotation, else in the declaration
 */
record ExportName(String name, SourceSpan span) {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    static Optional<ExportName> of(BodyDeclaration<?> element, SimpleName javaName, Diagnostics diagnostics) {
        return of(element, new ExportName(javaName.asString(), ParsedSource.span(javaName)), diagnostics);
    }

    /** The name that is written, or another where none is. */
    static Optional<ExportName> of(BodyDeclaration<?> element, ExportName otherwise, Diagnostics diagnostics) {
        Optional<Expression> written = NapiAnnotation.of(element).value("name");
        if (written.isEmpty()) {
            return check(otherwise, element, diagnostics);
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
                    .help("write the name itself: `@Napi(name = \"" + otherwise.name() + "\")`"));
            return Optional.empty();
        }
        return check(new ExportName(name.isEmpty() ? otherwise.name() : name, span), element, diagnostics);
    }

    private static Optional<ExportName> check(ExportName name, BodyDeclaration<?> element, Diagnostics diagnostics) {
        if (name.name.equals("__proto__")) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2014, "`__proto__` would replace the prototype of the exports object")
                            .at(name.span)
                            .help("choose another name"));
            return Optional.empty();
        }
        if (element.isTypeDeclaration() && !IDENTIFIER.matcher(name.name).matches()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2014, "`" + name.name + "` cannot name a TypeScript type")
                    .at(name.span)
                    .help("use letters, digits, `_` and `$`, not beginning with a digit"));
            return Optional.empty();
        }
        return Optional.of(name);
    }
}
