package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.ast.AssignmentStatement;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.ast.RecursiveVisitor;
import org.teavm.ast.Statement;
import org.teavm.ast.TryCatchStatement;
import org.teavm.ast.VariableExpr;
import org.teavm.ast.WhileStatement;

/**
 * A loop whose every turn is a strip of another: it gives the strip its limit, does it, and polls unless all is done.
 *
 * <p>Most loops have few turns. A small loop is written twice, so that one whose turns all fit in a strip only asks that when
 * it begins: it ends at its own bound, no poll lies in a loop around it, and clang makes of it what it would without polls.
 *
 * @param limit gives the strip its limit
 * @param strip what the limit is
 * @param turn what comes after that: the loop that does the strip, the test whether all is done, and the poll
 */
record StripLoop(AssignmentStatement limit, InvocationExpr strip, List<Statement> turn) {
    /** Assignments and calls of a loop that is still written twice. */
    private static final int SMALL = 48;

    /** A statement as such a loop; null where it is none, or is not to be written twice. */
    static @Nullable StripLoop of(WhileStatement statement) {
        List<Statement> body = statement.getBody();
        if (statement.getCondition() == null
                && !body.isEmpty()
                && body.get(0) instanceof AssignmentStatement assignment
                && assignment.getRightValue() instanceof InvocationExpr strip
                && isOneOf(strip, Safepoints.STRIP_UP, Safepoints.STRIP_DOWN)
                && strip.getArguments().stream().allMatch(StripLoop::isRepeatable)
                && new Size().of(body) <= SMALL) {
            return new StripLoop(assignment, strip, body.subList(1, body.size()));
        }
        return null;
    }

    /** Whether the loop does no more turns than a strip has. */
    Expr fits() {
        return Safepoints.fits(strip);
    }

    /** What the limit is then. */
    Expr bound() {
        return strip.getArguments().get(2);
    }

    private static boolean isOneOf(InvocationExpr call, String first, String second) {
        String name = call.getMethod().getName();
        return call.getMethod().getClassName().equals(Safepoints.CLASS_NAME)
                && (name.equals(first) || name.equals(second));
    }

    private static boolean isRepeatable(Expr expression) {
        return expression instanceof VariableExpr
                || expression instanceof ConstantExpr
                || (expression instanceof InvocationExpr call
                        && call.getMethod().getClassName().equals(Safepoints.CLASS_NAME)
                        && call.getArguments().stream().allMatch(StripLoop::isRepeatable));
    }

    private static final class Size extends RecursiveVisitor {
        private int assignments;
        private boolean inLoop;

        int of(List<Statement> statements) {
            statements.forEach(statement -> statement.acceptVisitor(this));
            return assignments;
        }

        @Override
        public void visit(AssignmentStatement statement) {
            assignments++;
            super.visit(statement);
        }

        @Override
        public void visit(WhileStatement statement) {
            assignments += inLoop ? SMALL + 1 : 0;
            inLoop = true;
            super.visit(statement);
            inLoop = false;
        }

        @Override
        public void visit(TryCatchStatement statement) {
            assignments += SMALL + 1;
        }
    }
}
