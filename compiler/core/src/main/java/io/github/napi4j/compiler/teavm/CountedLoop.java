package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.teavm.LoopValues.Invariant;
import io.github.napi4j.compiler.teavm.LoopValues.Step;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.teavm.common.DominatorTree;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * A loop that goes on while a counter, to which every turn adds the same number, has not met a bound that stays, or one that
 * comes towards it step by step.
 *
 * <p>{@link #strip} makes it do a strip of turns: it tests a nearer bound, the limit, in place of its own, or counts turns
 * where the counter might wrap or the number added is not a constant. At the strip's end the loop's own test decides
 * whether it is over; if not, an outer loop polls and begins the next strip. No strip goes beyond the bound.
 */
final class CountedLoop {
    /** Turns that a loop may take without a poll. */
    private static final int FEW = 64;

    /**
     * The test that ends the loop.
     *
     * @param block ends in the test
     * @param isFirst whether it comes before what a turn does, for the counter as the turn found it; else it is the last thing
     * @param isStraight whether the loop goes on where the branch is taken
     * @param tested the counter, or what the turn has made of it
     * @param goesOn what holds of {@code tested} and {@code bound} while the loop goes on
     * @param approach the bound where every turn brings it one nearer to the counter, as the turn does the counter to it;
     *     null where the bound stays
     */
    private record Test(
            BasicBlock block,
            boolean isFirst,
            boolean isStraight,
            Variable tested,
            BranchingCondition goesOn,
            Invariant bound,
            @Nullable Phi approach) {

        /** Where the loop goes on; asked when it is needed, for loops that come next get new headers. */
        BasicBlock inside() {
            return isStraight ? branch().getConsequent() : branch().getAlternative();
        }

        BasicBlock outside() {
            return isStraight ? branch().getAlternative() : branch().getConsequent();
        }

        private BranchingInstruction branch() {
            return (BranchingInstruction) block.getLastInstruction();
        }
    }

    private final Program program;
    private final Loop loop;
    private final LoopValues values;
    private final Phi counter;
    private final Step step;
    private final Test test;
    private final NumericOperandType operandType;
    private final boolean isIndex;
    private final ValueType type;

    private CountedLoop(
            Loop loop,
            LoopValues values,
            Phi counter,
            Step step,
            Test test,
            NumericOperandType operandType,
            boolean isIndex) {
        program = loop.header().getProgram();
        this.loop = loop;
        this.values = values;
        this.counter = counter;
        this.step = step;
        this.test = test;
        this.operandType = operandType;
        this.isIndex = isIndex;
        type = operandType == NumericOperandType.LONG ? ValueType.LONG : ValueType.INTEGER;
    }

    /** The loop as a counted one; null where it is none. Its latch is the only one. */
    static @Nullable CountedLoop find(Loop loop, DominatorTree dominators) {
        return loop.isNatural() ? new Finder(loop, dominators).find() : null;
    }

    private static final class Finder {
        private final Loop loop;
        private final DominatorTree dominators;
        private final LoopValues values;

        Finder(Loop loop, DominatorTree dominators) {
            this.loop = loop;
            this.dominators = dominators;
            values = new LoopValues(loop);
        }

        @Nullable CountedLoop find() {
            Program program = loop.header().getProgram();
            for (int block = loop.blocks().nextSetBit(0);
                    block >= 0;
                    block = loop.blocks().nextSetBit(block + 1)) {
                CountedLoop found = findIn(program.basicBlockAt(block));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        private @Nullable CountedLoop findIn(BasicBlock block) {
            if (!(block.getLastInstruction() instanceof BranchingInstruction branch)
                    || !dominators.dominates(block.getIndex(), loop.latch().getIndex())
                    || loop.contains(branch.getConsequent()) == loop.contains(branch.getAlternative())) {
                return null;
            }
            boolean isStraight = loop.contains(branch.getConsequent());
            BasicBlock inside = isStraight ? branch.getConsequent() : branch.getAlternative();
            BranchingCondition goesOn = isStraight ? branch.getCondition() : Conditions.negated(branch.getCondition());
            if (!isOrder(goesOn)) {
                return null;
            }
            Variable left = branch.getOperand();
            Invariant right = Invariant.of(0);
            NumericOperandType operandType = NumericOperandType.INT;
            if (values.definition(left) instanceof BinaryInstruction compare
                    && (compare.getOperation() == BinaryOperation.COMPARE_GREATER
                            || compare.getOperation() == BinaryOperation.COMPARE_LESS)) {
                operandType = compare.getOperandType();
                if (operandType != NumericOperandType.INT && operandType != NumericOperandType.LONG) {
                    return null;
                }
                left = compare.getFirstOperand();
                right = values.invariant(compare.getSecondOperand());
                if (right == null) {
                    CountedLoop closing = closing(block, isStraight, compare, goesOn);
                    if (closing != null) {
                        return closing;
                    }
                    left = compare.getSecondOperand();
                    right = values.invariant(compare.getFirstOperand());
                    goesOn = mirrored(goesOn);
                }
            }
            if (right == null) {
                return null;
            }
            for (Phi phi : loop.header().getPhis()) {
                Step step = values.stepOf(phi, operandType);
                Variable tested = values.origin(left);
                boolean first = block == loop.header() && tested == phi.getReceiver() && isRepeatable(block);
                boolean last = inside == loop.latch() && step != null && tested == step.next();
                if (step != null && (first || last)) {
                    Test test = new Test(block, first, isStraight, left, goesOn, right, null);
                    return new CountedLoop(loop, values, phi, step, test, operandType, isIndex(phi.getReceiver()));
                }
            }
            return null;
        }

        /** Two counters that come one nearer each; they meet before either wraps. */
        private @Nullable CountedLoop closing(
                BasicBlock block, boolean isStraight, BinaryInstruction compare, BranchingCondition goesOn) {
            if (block != loop.header() || isInclusive(goesOn) || !isRepeatable(block)) {
                return null;
            }
            NumericOperandType operandType = compare.getOperandType();
            Phi counter = headerPhi(compare.getFirstOperand());
            Phi bound = headerPhi(compare.getSecondOperand());
            if (counter == null || bound == null) {
                return null;
            }
            Step step = values.stepOf(counter, operandType);
            Step approach = values.stepOf(bound, operandType);
            int towards = isUp(goesOn) ? 1 : -1;
            if (step == null || approach == null || step.small() != towards || approach.small() != -towards) {
                return null;
            }
            Variable tested = compare.getFirstOperand();
            Invariant moving = Invariant.of(compare.getSecondOperand());
            return new CountedLoop(
                    loop,
                    values,
                    counter,
                    step,
                    new Test(block, true, isStraight, tested, goesOn, moving, bound),
                    operandType,
                    false);
        }

        /** Whether no turn is done before a variable was found to be an index of an array, and so is not the largest number. */
        private boolean isIndex(Variable variable) {
            for (int block = loop.blocks().nextSetBit(0);
                    block >= 0;
                    block = loop.blocks().nextSetBit(block + 1)) {
                if (!dominators.dominates(block, loop.latch().getIndex())) {
                    continue;
                }
                for (Instruction instruction : loop.header().getProgram().basicBlockAt(block)) {
                    if (instruction instanceof BoundCheckInstruction check
                            && check.getArray() != null
                            && values.origin(check.getIndex()) == variable) {
                        return true;
                    }
                }
            }
            return false;
        }

        private @Nullable Phi headerPhi(Variable variable) {
            Variable origin = values.origin(variable);
            for (Phi phi : loop.header().getPhis()) {
                if (phi.getReceiver() == origin) {
                    return phi;
                }
            }
            return null;
        }

        /** Whether a block may run twice where it ran once, and throws nothing the second time. */
        private static boolean isRepeatable(BasicBlock block) {
            for (Instruction instruction : block) {
                if (!(instruction instanceof IntegerConstantInstruction
                        || instruction instanceof LongConstantInstruction
                        || instruction instanceof BinaryInstruction
                        || instruction instanceof AssignInstruction
                        || instruction instanceof NullCheckInstruction
                        || instruction instanceof UnwrapArrayInstruction
                        || instruction instanceof ArrayLengthInstruction
                        || instruction instanceof CastNumberInstruction
                        || instruction instanceof CastIntegerInstruction
                        || instruction instanceof BranchingInstruction)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isOrder(BranchingCondition condition) {
        return switch (condition) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    private static BranchingCondition mirrored(BranchingCondition condition) {
        return switch (condition) {
            case LESS -> BranchingCondition.GREATER;
            case LESS_OR_EQUAL -> BranchingCondition.GREATER_OR_EQUAL;
            case GREATER -> BranchingCondition.LESS;
            case GREATER_OR_EQUAL -> BranchingCondition.LESS_OR_EQUAL;
            default -> condition;
        };
    }

    /** Whether constants say that the loop takes so few turns that it needs no poll. */
    boolean isShort() {
        Long last = test.bound().constant();
        if (last == null || Math.abs(last) > Integer.MAX_VALUE || !leadsToBound() || !cannotWrap()) {
            return false;
        }
        return startsAt(first -> Math.abs(first) <= Integer.MAX_VALUE && (last - first) / step.small() < FEW);
    }

    /** Whether all that the counter may be before the first turn are constants of which something holds. */
    private boolean startsAt(LongPredicate holds) {
        for (Incoming incoming : counter.getIncomings()) {
            if (incoming.getSource() != loop.latch()) {
                Invariant start = values.invariant(incoming.getValue());
                if (start == null || start.constant() == null || !holds.test(start.constant())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isInclusive() {
        return isInclusive(test.goesOn());
    }

    private static boolean isInclusive(BranchingCondition goesOn) {
        return goesOn == BranchingCondition.LESS_OR_EQUAL || goesOn == BranchingCondition.GREATER_OR_EQUAL;
    }

    /** Whether a counter on this side of the bound has a next value that is no further than the type allows. */
    private boolean cannotWrap() {
        Long bound = test.bound().constant();
        return (Math.abs(step.small()) == 1 && !isInclusive())
                || (step.small() == 1 && isIndex)
                || (bound != null && Math.abs(bound) <= Integer.MAX_VALUE - LoopValues.LARGEST_STEP);
    }

    private boolean leadsToBound() {
        return isUp(test.goesOn()) ? step.small() > 0 : step.small() < 0;
    }

    private static boolean isUp(BranchingCondition goesOn) {
        return goesOn == BranchingCondition.LESS || goesOn == BranchingCondition.LESS_OR_EQUAL;
    }

    /** Whether a strip of the loop can end at a bound of its own, so that its turns need not be counted. */
    boolean hasLimit() {
        return leadsToBound() && cannotWrap();
    }

    /** Cuts the loop into strips of so many turns, if it {@link #hasLimit}, with a poll between them. */
    void strip(int turns) {
        if (hasLimit()) {
            dropLowerChecks();
        }
        BasicBlock inside = test.inside();
        BasicBlock outside = test.outside();
        BasicBlock between = Blocks.like(test.block());
        Blocks.replaceSource(outside, test.block(), between);
        BasicBlock poll = Blocks.like(test.block());
        BasicBlock after = LoopPolls.poll(poll);

        // After a test that comes first the next strip begins with this turn, else with the next.
        OuterLoop outer = OuterLoop.around(
                loop, after, phi -> test.isFirst() ? phi.getReceiver() : Blocks.incoming(phi, loop.latch()));
        if (hasLimit()) {
            limit(outer.header(), inside, between, turns);
        } else {
            count(outer.header(), inside, between);
        }
        Instruction end = Blocks.jump(poll);
        between.add(end);
        writeTest(between, end, test.bound().before(end, type), poll, outside);
    }

    /** Ends a strip at a bound of its own, which costs a turn nothing. */
    private void limit(BasicBlock outer, BasicBlock inside, BasicBlock between, int turns) {
        Instruction enter = outer.getLastInstruction();
        Variable limit = program.createVariable();
        Variable amount = step.amount().before(enter, type);
        Variable from = Blocks.incoming(counter, outer);
        boolean isUp = isUp(test.goesOn());
        Phi approach = test.approach();
        Variable bound;
        Variable nearer;
        if (approach == null) {
            bound = test.bound().before(enter, type);
            nearer = limit;
        } else {
            bound = program.createVariable();
            enter.insertPrevious(Safepoints.meeting(isUp, type, bound, from, Blocks.incoming(approach, outer)));
            nearer = program.createVariable();
            Instruction last = test.block().getLastInstruction();
            last.insertPrevious(
                    Safepoints.nearer(type, nearer, limit, test.bound().before(last, type)));
        }
        Variable most = Blocks.constant(enter, turns);
        enter.insertPrevious(Safepoints.strip(isUp, type, limit, from, amount, bound, most));
        writeTest(test.block(), test.block().getLastInstruction(), nearer, inside, between);
    }

    /** Takes out what clang would: checks that a counter which only grows from a constant on is not negative. */
    private void dropLowerChecks() {
        if (!test.isFirst() || step.small() < 0 || !startsAt(first -> first >= 0)) {
            return;
        }
        for (int block = loop.blocks().nextSetBit(0);
                block >= 0;
                block = loop.blocks().nextSetBit(block + 1)) {
            for (Instruction instruction : program.basicBlockAt(block)) {
                if (instruction instanceof BoundCheckInstruction check
                        && check.getArray() == null
                        && check.getIndex() == counter.getReceiver()) {
                    check.setLower(false);
                }
            }
        }
    }

    /** Counts the turns of a strip in place of the test. */
    private void count(BasicBlock outer, BasicBlock inside, BasicBlock between) {
        Instruction enter = outer.getLastInstruction();
        Variable turns = program.createVariable();
        Variable amount = step.amount().before(enter, type);
        Variable bound = test.bound().before(enter, type);
        Variable inclusive = Blocks.constant(enter, isInclusive() ? 1 : 0);
        enter.insertPrevious(Safepoints.turns(
                isUp(test.goesOn()), type, turns, Blocks.incoming(counter, outer), amount, bound, inclusive));
        Phi left = new Phi();
        left.setReceiver(program.createVariable());
        Blocks.addIncoming(left, outer, turns);
        Variable less = test.isFirst()
                ? Blocks.decrement(loop.latch().getLastInstruction(), left.getReceiver())
                : Blocks.decrement(test.block().getLastInstruction(), left.getReceiver());
        Blocks.addIncoming(left, loop.latch(), less);
        loop.header().getPhis().add(left);
        BranchingInstruction branch = new BranchingInstruction(BranchingCondition.GREATER);
        branch.setOperand(test.isFirst() ? left.getReceiver() : less);
        branch.setConsequent(inside);
        branch.setAlternative(between);
        test.block().getLastInstruction().replace(branch);
    }

    /** Puts the test against another bound in the place of a block's last instruction. */
    private void writeTest(
            BasicBlock block, Instruction last, Variable against, BasicBlock inside, BasicBlock outside) {
        BinaryInstruction compare = new BinaryInstruction(BinaryOperation.COMPARE_GREATER, operandType);
        compare.setFirstOperand(test.tested());
        compare.setSecondOperand(against);
        compare.setReceiver(program.createVariable());
        compare.setLocation(last.getLocation());
        BranchingInstruction branch = new BranchingInstruction(test.goesOn());
        branch.setOperand(compare.getReceiver());
        branch.setConsequent(inside);
        branch.setAlternative(outside);
        branch.setLocation(last.getLocation());
        last.delete();
        block.add(compare);
        block.add(branch);
    }
}
