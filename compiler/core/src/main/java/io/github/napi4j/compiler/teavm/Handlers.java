package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.ast.TryCatchStatement;
import org.teavm.backend.c.analyze.VolatileDefinitionFinder;

/** Java's several catch clauses of one try, which TeaVM nests in each other. */
final class Handlers {
    private Handlers() {}

    /** A statement and those that are the whole body of it, innermost first: the order in which they are tried. */
    static List<TryCatchStatement> innermostFirst(TryCatchStatement outermost) {
        List<TryCatchStatement> handlers = new ArrayList<>();
        handlers.add(outermost);
        TryCatchStatement current = outermost;
        while (current.getProtectedBody().size() == 1
                && current.getProtectedBody().get(0) instanceof TryCatchStatement inner) {
            handlers.add(inner);
            current = inner;
        }
        Collections.reverse(handlers);
        return handlers;
    }

    /** Variables that must be copied when the try begins. */
    static Set<Integer> variablesToBackup(List<TryCatchStatement> handlers, VolatileDefinitionFinder definitions) {
        Set<Integer> variables = new TreeSet<>();
        for (TryCatchStatement handler : handlers) {
            for (int variable : definitions.variablesToBackup(handler)) {
                variables.add(variable);
            }
        }
        return variables;
    }
}
