package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The object of the exports that {@code @Napi(namespace = "...")} puts an element in. */
final class Namespace {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Set<String> RESERVED = Set.of(
            "arguments",
            "await",
            "debugger",
            "delete",
            "eval",
            "export",
            "function",
            "in",
            "let",
            "typeof",
            "undefined",
            "var",
            "with",
            "yield");

    private Namespace() {}

    /** The name, empty where there is none, or after a report. */
    static String of(BodyDeclaration<?> element, Diagnostics diagnostics) {
        NapiAnnotation annotation = NapiAnnotation.of(element);
        String name = annotation.text("namespace", diagnostics);
        if (name.isEmpty() || isIdentifier(name)) {
            return name;
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2014, "`" + name + "` cannot name a namespace of TypeScript")
                .at(span(annotation))
                .help("use letters, digits, `_` and `$`, not beginning with a digit, and no reserved word"));
        return "";
    }

    /** Whether TypeScript can declare a constant, or a member of a namespace, by a name; if not, after a report. */
    static boolean canDeclare(String what, ExportName name, Diagnostics diagnostics) {
        if (isIdentifier(name.name())) {
            return true;
        }
        diagnostics.report(
                Diagnostic.of(DiagnosticCode.N2014, "`" + name.name() + "` cannot name " + what + " of TypeScript")
                        .at(name.span())
                        .help("use letters, digits, `_` and `$`, not beginning with a digit, and no reserved word"));
        return false;
    }

    /** Reports a namespace on a member of a class, which is where its class is. */
    static void checkMember(BodyDeclaration<?> member, Diagnostics diagnostics) {
        NapiAnnotation annotation = NapiAnnotation.of(member);
        if (annotation.has("namespace")) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2040, "`namespace` means nothing on a member of an exported class")
                            .at(span(annotation))
                            .help("write it in the `@Napi` of the class"));
        }
    }

    private static SourceSpan span(NapiAnnotation annotation) {
        Optional<Expression> written = annotation.value("namespace");
        return ParsedSource.span(written.orElseThrow());
    }

    private static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches() && !SourceVersion.isKeyword(name) && !RESERVED.contains(name);
    }
}
