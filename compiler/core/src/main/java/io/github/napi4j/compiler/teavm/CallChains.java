package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** How a programme comes to call a method, and which line of the addon's own source is the last before it. */
final class CallChains {
    private static final int LONGEST_SHOWN = 12;
    private static final String GLUE = "io.github.napi4j.glue.";

    private final CallGraph graph;
    private final List<SourceFile> sources;

    CallChains(CallGraph graph, List<SourceFile> sources) {
        this.graph = graph;
        this.sources = List.copyOf(sources);
    }

    /**
     * From an exported method to a place in another, by the fewest calls; where none leads there, from the nearest of the addon's own
     * methods; else from wherever the calls begin.
     */
    List<Step> to(MethodReference method, @Nullable TextLocation location) {
        Step last = new Step(method, location);
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
    Optional<SourceSpan> begin(List<Step> way) {
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

    /** A way as text, a line a step. */
    static String text(List<Step> way) {
        return "called through\n"
                + way.stream()
                        .filter(step -> !step.isMadeByTeaVm())
                        .limit(LONGEST_SHOWN)
                        .map(Step::toString)
                        .collect(Collectors.joining("\n"));
    }

    /**
     * A method on the way.
     *
     * @param location of the call that is the next step
     */
    record Step(MethodReference method, @Nullable TextLocation location) {
        /** Whether it is in a class that stands for a lambda, which the source does not have. */
        private boolean isMadeByTeaVm() {
            return method.getClassName().contains("$lambda$");
        }

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
