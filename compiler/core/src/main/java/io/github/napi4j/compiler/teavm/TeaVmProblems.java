package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

/**
 * TeaVM's complaints as diagnostics: what is missing, the calls that lead there, and the line of the addon's source where
 * they begin.
 *
 * <p>A thing that is missing is reported once, by the shortest way there.
 */
final class TeaVmProblems {
    private static final int LONGEST_SHOWN = 12;
    private static final String GLUE = "io.github.napi4j.glue.";

    private final CallGraph graph;
    private final List<SourceFile> sources;

    TeaVmProblems(CallGraph graph, List<SourceFile> sources) {
        this.graph = graph;
        this.sources = sources;
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
        boolean begins = begin(candidate).isPresent();
        return begins == begin(than).isPresent() ? candidate.size() < than.size() : begins;
    }

    private Diagnostic diagnostic(String text, List<Step> way) {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N3002, text);
        Optional<SourceSpan> begin = begin(way);
        if (begin.isPresent()) {
            diagnostic = diagnostic.at(begin.get());
        }
        if (!way.isEmpty()) {
            diagnostic = diagnostic.note("called through\n"
                    + way.stream().limit(LONGEST_SHOWN).map(Step::toString).collect(Collectors.joining("\n")));
        }
        return diagnostic
                .note("TeaVM translates Java together with a class library of its own, which lacks some of the JDK's")
                .help("call something else there, or use a library that does without it");
    }

    /**
     * From an exported method to the one that has the problem; where none leads there, from the nearest of the addon's own
     * methods; else from wherever the calls begin.
     */
    private List<Step> way(Problem problem) {
        if (problem.getLocation() == null) {
            return List.of();
        }
        Step last = new Step(
                problem.getLocation().getMethod(), problem.getLocation().getSourceLocation());
        Map<MethodReference, Step> seen = new HashMap<>(Map.of(last.method, last));
        Map<Step, Step> next = new HashMap<>();
        Deque<Step> queue = new ArrayDeque<>(List.of(last));
        Step nearestOwn = null;
        Step reached = last;
        while (!queue.isEmpty()) {
            reached = queue.remove();
            if (nearestOwn == null && source(reached).isPresent()) {
                nearestOwn = reached;
            }
            for (Step caller : callers(reached.method)) {
                if (caller.method.getClassName().startsWith(GLUE)
                        && source(reached).isPresent()) {
                    return steps(reached, next);
                }
                if (seen.putIfAbsent(caller.method, caller) == null) {
                    next.put(caller, reached);
                    queue.add(caller);
                }
            }
        }
        return steps(nearestOwn == null ? reached : nearestOwn, next);
    }

    private static List<Step> steps(Step first, Map<Step, Step> next) {
        List<Step> steps = new ArrayList<>();
        for (Step step = first; step != null; step = next.get(step)) {
            steps.add(step);
        }
        return steps;
    }

    private List<Step> callers(MethodReference method) {
        List<Step> callers = new ArrayList<>();
        CallGraphNode node = graph.getNode(method);
        if (node != null) {
            for (CallSite site : node.getCallerCallSites()) {
                for (CallGraphNode caller : site.getCallers()) {
                    TextLocation location = site.getLocations(caller).stream()
                            .filter(candidate -> candidate != null)
                            .findFirst()
                            .orElse(null);
                    callers.add(new Step(caller.getMethod(), location));
                }
            }
        }
        return callers;
    }

    /** The last line of the addon's own on the way: what follows is its libraries' doing. */
    private Optional<SourceSpan> begin(List<Step> way) {
        return way.stream().flatMap(step -> line(step).stream()).reduce((first, second) -> second);
    }

    private Optional<SourceSpan> line(Step step) {
        if (step.location == null || step.location.getLine() < 1) {
            return Optional.empty();
        }
        int number = step.location.getLine();
        return source(step).map(file -> {
            String line = file.line(number);
            int indent = line.length() - line.stripLeading().length();
            int end = Math.max(indent + 2, line.stripTrailing().length() + 1);
            return new SourceSpan(file, number, indent + 1, number, end);
        });
    }

    /** The addon's file that a method is written in. */
    private Optional<SourceFile> source(Step step) {
        String outermost = step.method.getClassName().replaceFirst("\\$.*", "");
        String path = outermost.replace('.', '/') + ".java";
        String besides = step.location == null || step.location.getFileName() == null
                ? path
                : path.substring(0, path.lastIndexOf('/') + 1)
                        + step.location.getFileName().replaceFirst(".*/", "");
        return sources.stream()
                .filter(file -> file.path().endsWith("/" + path) || file.path().endsWith("/" + besides))
                .findFirst();
    }

    private static String text(Problem problem) {
        DefaultProblemTextConsumer consumer = new DefaultProblemTextConsumer() {
            @Override
            public void appendClass(String className) {
                append("`" + className + "`");
            }

            @Override
            public void appendMethod(MethodReference method) {
                append("`" + method.getClassName() + "." + signature(method) + "`");
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

    private static String signature(MethodReference method) {
        return method.getName()
                + List.of(method.getParameterTypes()).stream()
                        .map(TeaVmProblems::simpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simpleName(ValueType type) {
        if (type instanceof ValueType.Array array) {
            return simpleName(array.getItemType()) + "[]";
        }
        if (type instanceof ValueType.Object object) {
            return object.getClassName().replaceFirst("^.*[.$]", "");
        }
        return type instanceof ValueType.Primitive primitive
                ? primitive
                        .getKind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace("character", "char")
                        .replace("integer", "int")
                : "void";
    }

    /**
     * A method on the way.
     *
     * @param location of the call that is the next step
     */
    private record Step(MethodReference method, @Nullable TextLocation location) {
        /** As a stack trace shows it. */
        @Override
        public String toString() {
            String place = location == null || location.getFileName() == null
                    ? ""
                    : "(" + location.getFileName().replaceFirst(".*/", "") + ":" + location.getLine() + ")";
            return method.getClassName() + "." + method.getName() + place;
        }
    }
}
