package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reports handles that are stored where they would outlive the call that they are valid in.
 *
 * <p>Handles are followed through variables, fields, collections, lambdas, classes and the addon's own methods, regardless
 * of the order of statements; what libraries do is known of the JDK's threads, executors and futures, and supposed to be
 * over at the end of the call elsewhere. What gets past it is caught at run time.
 */
public final class EscapeCheck {
    /** The name that {@code @SuppressWarnings} takes. */
    private static final String SUPPRESSED = "napi4j-escape";

    private final Function<Node, SourceSpan> spans;
    private final Diagnostics diagnostics;

    /** A check whose spans a function tells. */
    public EscapeCheck(Function<Node, SourceSpan> spans, Diagnostics diagnostics) {
        this.spans = spans;
        this.diagnostics = diagnostics;
    }

    /** Reports every handle that escapes in these sources, in order. */
    public void run(List<CompilationUnit> units) {
        if (units.stream().noneMatch(EscapeCheck::mentionsHandles)) {
            return;
        }
        FlowGraph graph = new FlowGraph();
        SourceNames names = new SourceNames(units);
        FlowBuilder builder = new FlowBuilder(graph, names, new ExportedCode(names));
        for (CompilationUnit unit : units) {
            unit.findAll(TypeDeclaration.class).forEach(type -> builder.add((TypeDeclaration<?>) type));
        }
        graph.solve();
        List<Escape> escapes = new ArrayList<>();
        for (FlowGraph.Store store : graph.stores()) {
            Node handle = store.value().handle() == null
                    ? store.value().code()
                    : store.value().handle();
            if (handle != null && store.into().outlives()) {
                escapes.add(new Escape(handle, store.value().handle() == null, store.node(), store.where()));
            }
        }
        for (FlowGraph.Later later : graph.laters()) {
            Node code = later.value().code();
            Node handle = later.codeOnly() || later.value().handle() == null
                    ? code
                    : later.value().handle();
            if (handle != null) {
                escapes.add(new Escape(handle, code != null, later.node(), later.how()));
            }
        }
        report(escapes);
    }

    private static boolean mentionsHandles(CompilationUnit unit) {
        return unit.getImports().stream()
                .anyMatch(imported -> imported.getNameAsString().startsWith("io.github.napi4j"));
    }

    private void report(List<Escape> escapes) {
        Set<String> reported = new HashSet<>();
        escapes.stream()
                .filter(escape -> !isSuppressed(escape.node))
                .filter(escape -> reported.add(place(spans.apply(escape.node))))
                .sorted(Comparator.comparing((Escape escape) ->
                                spans.apply(escape.node).source().path())
                        .thenComparing(escape -> spans.apply(escape.node).line())
                        .thenComparing(escape -> spans.apply(escape.node).column()))
                .forEach(this::report);
    }

    /** One report a line: a thread that is made and started is one escape. */
    private static String place(SourceSpan span) {
        return span.source().path() + ":" + span.line();
    }

    private void report(Escape escape) {
        String name = name(escape.handle);
        String what = (name == null ? "a handle" : "the handle `" + name + "`") + " outlives its call";
        String how = escape.captured ? "code that uses it " + escape.how : escape.how;
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N2050, what).at(spans.apply(escape.node), how);
        if (name != null && !Around.isSame(escape.handle, escape.node)) {
            diagnostic = diagnostic.related(spans.apply(escape.handle), "valid until the call returns");
        }
        String kept = name == null ? "value" : name;
        diagnostics.report(diagnostic.help("keep it in a `Ref`: take `Ref<" + type(escape.handle) + "> " + kept
                + "` as the parameter, or make one by `env.ref(" + kept + ")`, and ask it for the value by `get()`"));
    }

    /** The handle's type as it is written. */
    private static String type(Node handle) {
        return handle.getParentNode()
                .filter(Parameter.class::isInstance)
                .map(parameter -> ((Parameter) parameter).getTypeAsString())
                .filter(type -> !type.equals("JsEnv"))
                .orElse("JsObject");
    }

    /** What the source calls the handle, null for what has no name. */
    private static @Nullable String name(Node handle) {
        if (handle instanceof SimpleName name) {
            return name.getIdentifier();
        }
        return handle instanceof NameExpr name ? name.getNameAsString() : null;
    }

    private static boolean isSuppressed(Node node) {
        Node current = node;
        while (current.getParentNode().isPresent()) {
            current = current.getParentNode().get();
            if (current instanceof BodyDeclaration<?> declared
                    && declared.getAnnotations().stream()
                            .anyMatch(annotation -> annotation.getNameAsString().equals("SuppressWarnings")
                                    && annotation.toString().contains("\"" + SUPPRESSED + "\""))) {
                return true;
            }
        }
        return false;
    }

    private record Escape(Node handle, boolean captured, Node node, String how) {}
}
