package io.github.napi4j.compiler.bind;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of what a loaded module has, each once in its namespace. */
final class ValueNames {
    private final Map<String, SourceSpan> taken = new HashMap<>();
    private final Map<String, SourceSpan> namespaces = new LinkedHashMap<>();
    private final Diagnostics diagnostics;

    ValueNames(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Takes the name of a function, a class or an enum. */
    void add(String namespace, ExportName name) {
        if (namespace.isEmpty() || Namespace.canDeclare("a member of a namespace", name, diagnostics)) {
            checkUnique(name, key(namespace, name.name()), "function", taken, diagnostics);
        }
        if (!namespace.isEmpty()) {
            namespaces.putIfAbsent(namespace, name.span());
        }
    }

    /** Takes the name of a constant, which TypeScript declares by it everywhere. */
    void addConstant(String namespace, ExportName name) {
        if (!namespace.isEmpty() || Namespace.canDeclare("a constant", name, diagnostics)) {
            add(namespace, name);
        }
    }

    /** Reports namespaces that are named as other exports are. */
    void checkNamespaces() {
        namespaces.forEach((namespace, span) -> {
            SourceSpan other = taken.get(key("", namespace));
            if (other != null) {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N2006, "the namespace `" + namespace + "` is named as another export is")
                        .at(span, "in the namespace")
                        .related(other, "also `" + namespace + "`")
                        .help("give one another name in JavaScript: `@Napi(name = \"...\")`"));
            }
        });
    }

    static void checkUnique(
            ExportName name, String key, String kind, Map<String, SourceSpan> taken, Diagnostics diagnostics) {
        SourceSpan first = taken.putIfAbsent(key, name.span());
        if (first != null) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2006, "two exported " + kind + "s are named `" + name.name() + "`")
                            .at(name.span(), "second")
                            .related(first, "first")
                            .help("give one another name in JavaScript: `@Napi(name = \"...\")`"));
        }
    }

    /** No namespace has a line's end in it. */
    private static String key(String namespace, String name) {
        return namespace + "\n" + name;
    }
}
