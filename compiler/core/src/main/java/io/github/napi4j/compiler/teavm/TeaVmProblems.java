package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.teavm.CallChains.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.MethodReference;

/**
 * TeaVM's complaints as diagnostics: what is missing, the calls that lead there, and the line of the addon's source where
 * they begin.
 *
 * <p>A thing that is missing is reported once, by the shortest way there.
 */
final class TeaVmProblems {
    private final CallChains chains;

    TeaVmProblems(CallChains chains) {
        this.chains = chains;
    }

    void report(List<Problem> problems, Diagnostics diagnostics) {
        Map<String, List<Step>> shortest = new LinkedHashMap<>();
        for (Problem problem : problems) {
            List<Step> way = way(problem);
            shortest.merge(text(problem), way, (first, second) -> isBetter(second, first) ? second : first);
        }
        shortest.forEach((text, way) -> diagnostics.report(diagnostic(text, way)));
    }

    private boolean isBetter(List<Step> candidate, List<Step> than) {
        boolean begins = chains.begin(candidate).isPresent();
        return begins == chains.begin(than).isPresent() ? candidate.size() < than.size() : begins;
    }

    private Diagnostic diagnostic(String text, List<Step> way) {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N3002, text);
        Optional<SourceSpan> begin = chains.begin(way);
        if (begin.isPresent()) {
            diagnostic = diagnostic.at(begin.get());
        }
        if (!way.isEmpty()) {
            diagnostic = diagnostic.note(CallChains.text(way));
        }
        return diagnostic
                .note("TeaVM translates Java together with a class library of its own, which lacks some of the JDK's")
                .help("call something else there, or use a library that does without it");
    }

    private List<Step> way(Problem problem) {
        return problem.getLocation() == null
                ? List.of()
                : chains.to(
                        problem.getLocation().getMethod(), problem.getLocation().getSourceLocation());
    }

    private static String text(Problem problem) {
        DefaultProblemTextConsumer consumer = new DefaultProblemTextConsumer() {
            @Override
            public void appendClass(String className) {
                append("`" + className + "`");
            }

            @Override
            public void appendMethod(MethodReference method) {
                append("`" + MethodTexts.of(method) + "`");
            }

            @Override
            public void appendField(org.teavm.model.FieldReference field) {
                append("`" + field.getClassName() + "." + field.getFieldName() + "`");
            }
        };
        problem.render(consumer);
        String text = consumer.getText();
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
