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

/**
 * The loop that does one strip, and the statement before it that gives the strip its limit.
 *
 * <p>Most loops have few turns. A small loop is written twice, so that one whose turns all fit in a strip only asks that when
 * it begins: it ends at its own bound, and clang makes of it what it would without polls.
 */
record StripLoop(AssignmentStatement limit, InvocationExpr strip, Statement loop) {
    /** Assignments and calls of a loop that is still written twice. */
    private static final int SMALL = 16;

    /** Two statements as such a loop; null where they are none, or are not to be written twice. */
    static @Nullable StripLoop of(Statement first, Statement second) {
        if (first instanceof AssignmentStatement assignment
                && assignment.getRightValue() instanceof InvocationExpr strip
                && strip.getMethod().getClassName().equals(Safepoints.CLASS_NAME)
                && List.of(Safepoints.STRIP_UP, Safepoints.STRIP_DOWN)
                        .contains(strip.getMethod().getName())
                && strip.getArguments().stream().allMatch(StripLoop::isRepeatable)
                && new Size().of(second) <= SMALL) {
            return new StripLoop(assignment, strip, second);
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

    private static boolean isRepeatable(Expr expression) {
        return expression instanceof VariableExpr
                || expression instanceof ConstantExpr
                || (expression instanceof InvocationExpr call
                        && call.getMethod().getClassName().equals(Safepoints.CLASS_NAME)
                        && call.getArguments().stream().allMatch(StripLoop::isRepeatable));
    }

    private static final class Size extends RecursiveVisitor {
        private int assignments;

        int of(Statement statement) {
            statement.acceptVisitor(this);
            return assignments;
        }

        @Override
        public void visit(AssignmentStatement statement) {
            assignments++;
            super.visit(statement);
        }

        @Override
        public void visit(TryCatchStatement statement) {
            assignments += SMALL + 1;
        }
    }
}
