package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.FunctionOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What {@code @TsType} and its kin put in the place of TypeScript that follows from Java. */
final class TypeScriptOverrides {
    private static final String API = "io.github.napi4j.";
    private static final String SKIP = "TsSkip";
    private static final List<String> ALL = List.of("TsType", "TsArgs", "TsReturn", "TsGenerics", SKIP);

    private final Diagnostics diagnostics;

    TypeScriptOverrides(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports those on what is not exported, of which TypeScript is told nothing. */
    void checkUses(ParsedSource source) {
        for (AnnotationExpr annotation : source.unit().findAll(AnnotationExpr.class)) {
            boolean ours = ALL.contains(annotation.getName().getIdentifier()) && Annotations.isFrom(API, annotation);
            if (ours && !isExported(annotation.getParentNode().orElseThrow())) {
                report(annotation, "says nothing about what is not exported")
                        .help("write `@Napi` in front of the declaration, or take the annotation away")
                        .report();
            }
        }
    }

    private static boolean isExported(Node element) {
        Node declared = element instanceof Parameter ? element.getParentNode().orElseThrow() : element;
        return declared instanceof BodyDeclaration<?> body
                && NapiAnnotation.find(body).isPresent();
    }

    /** The type that the author gives a parameter, a component or a field. */
    Optional<String> type(NodeWithAnnotations<?> element) {
        return text(element, "TsType");
    }

    /** Whether TypeScript is not to be told of a method or field. */
    boolean skips(NodeWithAnnotations<?> element) {
        return find(element, SKIP).isPresent();
    }

    /** What the author says of a method or constructor. */
    FunctionOptions.Types of(CallableDeclaration<?> callable) {
        Optional<AnnotationExpr> skip = find(callable, SKIP);
        Optional<AnnotationExpr> arguments = find(callable, "TsArgs");
        for (String other : List.of("TsArgs", "TsReturn", "TsGenerics")) {
            find(callable, other)
                    .filter(found -> skip.isPresent())
                    .ifPresent(found -> report(found, "means nothing beside `@TsSkip`")
                            .help("take one of the two away")
                            .report());
        }
        for (Parameter parameter : callable.getParameters()) {
            find(parameter, "TsType")
                    .filter(found -> arguments.isPresent())
                    .ifPresent(found -> report(found, "means nothing beside `@TsArgs`, which says all parameters")
                            .help("take one of the two away")
                            .report());
        }
        return new FunctionOptions.Types(
                text(callable, "TsArgs"), text(callable, "TsReturn"), text(callable, "TsGenerics"), skip.isPresent());
    }

    private static Optional<AnnotationExpr> find(NodeWithAnnotations<?> element, String name) {
        return element.getAnnotations().stream()
                .filter(annotation ->
                        annotation.getName().getIdentifier().equals(name) && Annotations.isFrom(API, annotation))
                .findFirst();
    }

    private Optional<String> text(NodeWithAnnotations<?> element, String name) {
        return find(element, name)
                .flatMap(annotation ->
                        Annotations.member(annotation, "value").flatMap(value -> text(annotation, value)));
    }

    private Optional<String> text(AnnotationExpr annotation, Expression value) {
        if (!value.isStringLiteralExpr()) {
            report(annotation, "needs a string literal: the sources are read, not run")
                    .help("write the text itself: `@" + annotation.getNameAsString() + "(\"...\")`")
                    .report();
            return Optional.empty();
        }
        String text = value.asStringLiteralExpr().asString();
        boolean mayBeEmpty = annotation.getName().getIdentifier().equals("TsArgs");
        String wrong = text.isBlank() && !mayBeEmpty ? "is empty" : unbalanced(text);
        if (!wrong.isEmpty()) {
            report(annotation, wrong)
                    .help("write it as it would stand in a `.d.ts` file")
                    .report();
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** What is wrong with the brackets of a text, which would break the declarations after it; empty if nothing. */
    private static String unbalanced(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean arrow = c == '>' && i > 0 && text.charAt(i - 1) == '=';
            int closing = arrow ? -1 : ")]}>".indexOf(c);
            if ("([{<".indexOf(c) >= 0) {
                open.push(c);
            } else if (closing >= 0 && (open.isEmpty() || open.pop() != "([{<".charAt(closing))) {
                return "has a `" + c + "` that closes nothing";
            } else if (c == '\n' || (c == ';' && open.isEmpty())) {
                return "goes on behind its end";
            }
        }
        return open.isEmpty() ? "" : "leaves a `" + open.pop() + "` open";
    }

    private Report report(AnnotationExpr annotation, String what) {
        return new Report(
                Diagnostic.of(DiagnosticCode.N2070, "`@" + annotation.getName().getIdentifier() + "` " + what)
                        .at(ParsedSource.span(annotation)));
    }

    private final class Report {
        private final Diagnostic diagnostic;

        Report(Diagnostic diagnostic) {
            this.diagnostic = diagnostic;
        }

        Report help(String text) {
            return new Report(diagnostic.help(text));
        }

        void report() {
            diagnostics.report(diagnostic);
        }
    }
}
