package io.github.napi4j.compiler.teavm;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * The calls that stand for polls in a program; {@link CallWriter} writes them as C.
 *
 * <p>They come in after TeaVM's last optimisation, so no class declares them.
 */
final class Safepoints {
    static final String CLASS_NAME = "io.github.napi4j.runtime.Safepoints";
    static final String REQUESTED = "requested";
    static final String POLL = "poll";
    static final String STRIP_UP = "stripUp";
    static final String STRIP_DOWN = "stripDown";
    static final String FITS_UP = "fitsUp";
    static final String FITS_DOWN = "fitsDown";
    static final String MEETING_UP = "meetingUp";
    static final String MEETING_DOWN = "meetingDown";
    static final String NEARER = "nearer";
    static final String LEFT = "left";
    static final String TURNS_UP = "turnsUp";
    static final String TURNS_DOWN = "turnsDown";

    private static final ValueType OBJECT = ValueType.object("java.lang.Object");

    private Safepoints() {}

    static boolean isPoll(Instruction instruction) {
        return instruction instanceof InvokeInstruction call
                && call.getMethod().getClassName().equals(CLASS_NAME)
                && call.getMethod().getName().equals(POLL);
    }

    /** Whether somebody wants the world to stop: not 0 if so. */
    static InvokeInstruction requested(Variable receiver) {
        return call(receiver, new MethodReference(CLASS_NAME, REQUESTED, ValueType.INTEGER));
    }

    /** Lets the world stop; {@code roots} are what the method still needs and has in no frame. */
    static InvokeInstruction poll(List<Variable> roots) {
        ValueType[] signature = Collections.nCopies(roots.size() + 1, OBJECT).toArray(new ValueType[0]);
        signature[roots.size()] = ValueType.VOID;
        return call(null, new MethodReference(CLASS_NAME, POLL, signature), roots.toArray(new Variable[0]));
    }

    /**
     * A bound that a counter starting at {@code from} meets after at most so many turns, and that is never further away
     * than {@code bound}.
     *
     * @param turns an int
     */
    static InvokeInstruction strip(
            boolean up,
            ValueType type,
            Variable receiver,
            Variable from,
            Variable step,
            Variable bound,
            Variable turns) {
        MethodReference method =
                new MethodReference(CLASS_NAME, up ? STRIP_UP : STRIP_DOWN, type, type, type, ValueType.INTEGER, type);
        return call(receiver, method, from, step, bound, turns);
    }

    /** Whether a call of {@link #strip} gives the bound itself; a cheaper question, which may say no where it does. */
    static Expr fits(InvocationExpr strip) {
        MethodReference method = strip.getMethod();
        ValueType type = method.getReturnType();
        String name = method.getName().equals(STRIP_UP) ? FITS_UP : FITS_DOWN;
        Expr bound = strip.getArguments().get(2);
        // Two that come nearer each meet half-way.
        Expr furthest = bound instanceof InvocationExpr meeting && isMeeting(meeting)
                ? meeting.getArguments().get(1)
                : bound;
        return Expr.invokeStatic(
                new MethodReference(CLASS_NAME, name, type, type, type, ValueType.INTEGER, ValueType.INTEGER),
                strip.getArguments().get(0),
                strip.getArguments().get(1),
                furthest,
                strip.getArguments().get(3));
    }

    private static boolean isMeeting(InvocationExpr call) {
        return call.getMethod().getClassName().equals(CLASS_NAME)
                && List.of(MEETING_UP, MEETING_DOWN).contains(call.getMethod().getName());
    }

    /**
     * Where a counter that starts at {@code from} is when it has met {@code bound}, if every turn brings both one nearer:
     * {@code from} where it is there already.
     */
    static InvokeInstruction meeting(boolean up, ValueType type, Variable receiver, Variable from, Variable bound) {
        return call(
                receiver,
                new MethodReference(CLASS_NAME, up ? MEETING_UP : MEETING_DOWN, type, type, type),
                from,
                bound);
    }

    /**
     * What ends a strip of a loop whose bound moves: the limit; or the bound as it is now, where all turns fit in a strip and it
     * is the nearer one.
     */
    static InvokeInstruction nearer(ValueType type, Variable receiver, Variable limit, Variable bound) {
        return call(receiver, new MethodReference(CLASS_NAME, NEARER, type, type, type), limit, bound);
    }

    /**
     * How many turns a counter that starts at {@code from} has before it meets {@code bound}: at most a thousand or so, and
     * one where the step leads nowhere; 0 where it is there already.
     *
     * @param isInclusive an int, 1 where there is a turn at the bound itself
     */
    static InvokeInstruction turns(
            boolean up,
            ValueType type,
            Variable receiver,
            Variable from,
            Variable step,
            Variable bound,
            Variable isInclusive) {
        MethodReference method = new MethodReference(
                CLASS_NAME, up ? TURNS_UP : TURNS_DOWN, type, type, type, ValueType.INTEGER, ValueType.INTEGER);
        return call(receiver, method, from, step, bound, isInclusive);
    }

    /** What is left of a strip whose turns are counted down to 0; something for ever where nobody else collects. */
    static InvokeInstruction left(Variable receiver, Variable turns) {
        return call(receiver, new MethodReference(CLASS_NAME, LEFT, ValueType.INTEGER, ValueType.INTEGER), turns);
    }

    private static InvokeInstruction call(@Nullable Variable receiver, MethodReference method, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setReceiver(receiver);
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        return call;
    }
}
