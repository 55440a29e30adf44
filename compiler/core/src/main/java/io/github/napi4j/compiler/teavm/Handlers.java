package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.ast.AssignmentStatement;
import org.teavm.ast.BreakStatement;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.ContinueStatement;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.ast.Statement;
import org.teavm.ast.TryCatchStatement;
import org.teavm.ast.VariableExpr;
import org.teavm.backend.c.analyze.VolatileDefinitionFinder;
import org.teavm.runtime.ShadowStack;

/**
 * Java's several catch clauses of one try, which TeaVM nests in each other. It nests a try around a catch clause of another in
 * the same way; then what the clause throws is for the outer one.
 */
final class Handlers {
    private Handlers() {}

    /**
     * A statement and those that are the whole body of it, innermost first: the order in which they are tried. Ends where a handler
     * may throw, for the statements around it have to catch that.
     */
    static List<TryCatchStatement> innermostFirst(TryCatchStatement outermost) {
        List<TryCatchStatement> handlers = new ArrayList<>();
        handlers.add(outermost);
        TryCatchStatement current = outermost;
        while (current.getProtectedBody().size() == 1
                && current.getProtectedBody().get(0) instanceof TryCatchStatement inner
                && inner.getHandler().stream().allMatch(Handlers::onlyLeaves)) {
            handlers.add(inner);
            current = inner;
        }
        Collections.reverse(handlers);
        return handlers;
    }

    /** Whether a statement does no more than what is done on the way to a handler's code elsewhere. */
    private static boolean onlyLeaves(Statement statement) {
        if (statement instanceof AssignmentStatement assignment) {
            Expr target = assignment.getLeftValue();
            Expr value = assignment.getRightValue();
            if (target != null && !(target instanceof VariableExpr)) {
                // A field of what may be null, an item of an array that may be too short.
                return false;
            }
            return value instanceof VariableExpr
                    || value instanceof ConstantExpr
                    || (value instanceof InvocationExpr call
                            && call.getMethod().getClassName().equals(ShadowStack.class.getName()));
        }
        return statement instanceof BreakStatement || statement instanceof ContinueStatement;
    }

    /**
     * Variables that must be copied when the try begins: whatever a handler gets back from its copy. TeaVM's analysis leaves out those
     * whose value by then is a parameter's.
     */
    static Set<Integer> variablesToBackup(List<TryCatchStatement> handlers, VolatileDefinitionFinder definitions) {
        Set<Integer> variables = new TreeSet<>();
        for (TryCatchStatement handler : handlers) {
            for (int variable : definitions.variablesToBackup(handler)) {
                variables.add(variable);
            }
            for (int variable : definitions.variablesToRestore(handler)) {
                variables.add(variable);
            }
        }
        return variables;
    }
}
