package io.github.napi4j.compiler.teavm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.ast.Statement;
import org.teavm.ast.VariableExpr;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Which statements are a loop of strips that is small enough to be written twice, and what the short copy asks and ends at. */
class StripLoopTest {
    private static final ValueType INT = ValueType.INTEGER;
    private static final int COUNTER = 1;
    private static final int BOUND = 2;
    private static final int LIMIT = 3;

    @Test
    void smallLoopAfterItsLimitIsWrittenTwice() {
        StripLoop loop =
                Objects.requireNonNull(StripLoop.of(limit(strip(Expr.var(COUNTER), Expr.var(BOUND))), loop(4)));

        assertThat(((InvocationExpr) loop.fits()).getMethod().getName()).isEqualTo(Safepoints.FITS_UP);
        assertThat(((VariableExpr) loop.bound()).getIndex()).isEqualTo(BOUND);
    }

    @Test
    void whatTheBoundIsMadeOfMayBeAskedTwice() {
        Expr meeting = Expr.invokeStatic(
                new MethodReference(Safepoints.CLASS_NAME, Safepoints.MEETING_UP, INT, INT, INT),
                Expr.var(COUNTER),
                Expr.var(BOUND));

        assertThat(StripLoop.of(limit(strip(Expr.var(COUNTER), meeting)), loop(4)))
                .isNotNull();
    }

    @Test
    void aCallOfTheAddonsIsMadeOnce() {
        Expr call = Expr.invokeStatic(new MethodReference("demo.Addon", "length", INT));

        assertThat(StripLoop.of(limit(strip(Expr.var(COUNTER), call)), loop(4))).isNull();
    }

    @Test
    void largeLoopIsWrittenOnce() {
        assertThat(StripLoop.of(limit(strip(Expr.var(COUNTER), Expr.var(BOUND))), loop(17)))
                .isNull();
    }

    @Test
    void loopThatCountsItsTurnsIsNone() {
        Expr turns = Expr.invokeStatic(
                new MethodReference(Safepoints.CLASS_NAME, Safepoints.TURNS_UP, INT, INT, INT, INT),
                Expr.var(COUNTER),
                Expr.constant(1),
                Expr.var(BOUND));

        assertThat(StripLoop.of(limit(turns), loop(4))).isNull();
    }

    private static Statement limit(Expr value) {
        return Statement.assign(Expr.var(LIMIT), value);
    }

    private static Expr strip(Expr from, Expr bound) {
        return Expr.invokeStatic(
                new MethodReference(Safepoints.CLASS_NAME, Safepoints.STRIP_UP, INT, INT, INT, INT),
                from,
                Expr.constant(1),
                bound);
    }

    private static Statement loop(int assignments) {
        Statement assignment = Statement.assign(Expr.var(COUNTER), Expr.addInt(Expr.var(COUNTER), Expr.constant(1)));
        return Statement.loopWhile(
                Expr.less(Expr.var(COUNTER), Expr.var(LIMIT)),
                statement -> Collections.nCopies(assignments, assignment));
    }
}
