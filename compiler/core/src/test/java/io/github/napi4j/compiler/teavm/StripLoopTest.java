package io.github.napi4j.compiler.teavm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.ast.Statement;
import org.teavm.ast.VariableExpr;
import org.teavm.ast.WhileStatement;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Which loops of strips are small enough to be written twice, and what the copy asks and ends at. */
class StripLoopTest {
    private static final ValueType INT = ValueType.INTEGER;
    private static final int COUNTER = 1;
    private static final int BOUND = 2;
    private static final int LIMIT = 3;

    @Test
    void smallLoopIsWrittenTwice() {
        StripLoop loop = Objects.requireNonNull(stripLoop(strip(Expr.var(BOUND)), 4));

        assertThat(((InvocationExpr) loop.fits()).getMethod().getName()).isEqualTo(Safepoints.FITS_UP);
        assertThat(((VariableExpr) loop.bound()).getIndex()).isEqualTo(BOUND);
        assertThat(loop.turn()).hasSize(2);
    }

    @Test
    void aBoundThatMovesIsAskedWhereItBegins() {
        Expr meeting = Expr.invokeStatic(
                new MethodReference(Safepoints.CLASS_NAME, Safepoints.MEETING_UP, INT, INT, INT),
                Expr.var(COUNTER),
                Expr.var(BOUND));

        StripLoop loop = Objects.requireNonNull(stripLoop(strip(meeting), 4));

        InvocationExpr fits = (InvocationExpr) loop.fits();
        assertThat(((VariableExpr) fits.getArguments().get(0)).getIndex()).isEqualTo(COUNTER);
        assertThat(((ConstantExpr) fits.getArguments().get(1)).getValue()).isEqualTo(1);
        assertThat(((VariableExpr) fits.getArguments().get(2)).getIndex()).isEqualTo(BOUND);
    }

    @Test
    void aCallOfTheAddonsIsMadeOnce() {
        Expr call = Expr.invokeStatic(new MethodReference("demo.Addon", "length", INT));

        assertThat(stripLoop(strip(call), 4)).isNull();
    }

    @Test
    void largeLoopIsWrittenOnce() {
        assertThat(stripLoop(strip(Expr.var(BOUND)), 47)).isNotNull();
        assertThat(stripLoop(strip(Expr.var(BOUND)), 48)).isNull();
    }

    @Test
    void loopAroundALoopIsWrittenOnce() {
        Statement around = Statement.loopWhile(
                Expr.less(Expr.var(COUNTER), Expr.var(LIMIT)), statement -> Collections.singletonList(loop(1)));

        assertThat(stripLoop(strip(Expr.var(BOUND)), around)).isNull();
    }

    @Test
    void loopThatCountsItsTurnsIsNone() {
        Expr turns = Expr.invokeStatic(
                new MethodReference(Safepoints.CLASS_NAME, Safepoints.TURNS_UP, INT, INT, INT, INT),
                Expr.var(COUNTER),
                Expr.constant(1),
                Expr.var(BOUND));

        assertThat(stripLoop(turns, 4)).isNull();
    }

    private static @Nullable StripLoop stripLoop(Expr limit, int assignments) {
        return stripLoop(limit, loop(assignments));
    }

    private static @Nullable StripLoop stripLoop(Expr limit, Statement loop) {
        WhileStatement outer = new WhileStatement();
        outer.getBody().add(Statement.assign(Expr.var(LIMIT), limit));
        outer.getBody().add(loop);
        outer.getBody().add(Statement.cond(Expr.less(Expr.var(COUNTER), Expr.var(BOUND)), Collections.emptyList()));
        return StripLoop.of(outer);
    }

    private static Expr strip(Expr bound) {
        return Expr.invokeStatic(
                new MethodReference(Safepoints.CLASS_NAME, Safepoints.STRIP_UP, INT, INT, INT, INT, INT),
                Expr.var(COUNTER),
                Expr.constant(1),
                bound,
                Expr.constant(1024));
    }

    private static Statement loop(int assignments) {
        Statement assignment = Statement.assign(Expr.var(COUNTER), Expr.addInt(Expr.var(COUNTER), Expr.constant(1)));
        return Statement.loopWhile(
                Expr.less(Expr.var(COUNTER), Expr.var(LIMIT)),
                statement -> Collections.nCopies(assignments, assignment));
    }
}
