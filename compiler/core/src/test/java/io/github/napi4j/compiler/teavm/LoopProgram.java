package io.github.napi4j.compiler.teavm;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.lowlevel.Characteristics;

/**
 * {@code for (int i = from; i < bound; i += step) sum += i;}, as the analysis sees it, with any condition in place of {@code <}.
 *
 * @param program the whole of it
 * @param from where the counter starts
 * @param bound what it is compared with
 * @param turn what every turn does once
 */
record LoopProgram(Program program, Variable from, Variable bound, Instruction turn) {

    private static final class Builder {
        private final Program program = new Program();

        private final Variable from = program.createVariable();
        private final Variable bound = program.createVariable();

        private final BasicBlock entry = program.createBasicBlock();
        private final BasicBlock header = program.createBasicBlock();

        Variable constant(BasicBlock block, int value) {
            IntegerConstantInstruction constant = new IntegerConstantInstruction();
            constant.setConstant(value);
            constant.setReceiver(program.createVariable());
            block.add(constant);
            return constant.getReceiver();
        }

        BinaryInstruction binary(BasicBlock block, BinaryOperation operation, Variable left, Variable right) {
            BinaryInstruction binary = new BinaryInstruction(operation, NumericOperandType.INT);
            binary.setFirstOperand(left);
            binary.setSecondOperand(right);
            binary.setReceiver(program.createVariable());
            block.add(binary);
            return binary;
        }

        Phi phi(Variable first) {
            return phi(header, entry, first);
        }

        private Phi phi(BasicBlock block, BasicBlock before, Variable first) {
            Phi phi = new Phi();
            phi.setReceiver(program.createVariable());
            block.getPhis().add(phi);
            Blocks.addIncoming(phi, before, first);
            return phi;
        }

        void branch(BasicBlock block, Variable left, BranchingCondition goesOn, Variable right, BasicBlock inside) {
            BasicBlock outside = program.createBasicBlock();
            BranchingInstruction branch = new BranchingInstruction(goesOn);
            branch.setOperand(
                    binary(block, BinaryOperation.COMPARE_GREATER, left, right).getReceiver());
            branch.setConsequent(inside);
            branch.setAlternative(outside);
            block.add(branch);
            ExitInstruction exit = new ExitInstruction();
            exit.setValueToReturn(header.getPhis().get(1).getReceiver());
            outside.add(exit);
        }

        /** A loop whose bound comes nearer by {@code approach} with every turn, or stays. */
        LoopProgram testedFirst(BranchingCondition goesOn, int step, int approach) {
            BasicBlock body = program.createBasicBlock();
            Variable zero = constant(entry, 0);
            entry.add(Blocks.jump(header));
            Phi counter = phi(from);
            Phi sum = phi(zero);
            @Nullable Phi moving = approach == 0 ? null : phi(bound);
            branch(header, counter.getReceiver(), goesOn, moving == null ? bound : moving.getReceiver(), body);
            BinaryInstruction added = binary(body, BinaryOperation.ADD, sum.getReceiver(), counter.getReceiver());
            Blocks.addIncoming(sum, body, added.getReceiver());
            advance(body, counter, step);
            if (moving != null) {
                advance(body, moving, -approach);
            }
            body.add(Blocks.jump(header));
            return new LoopProgram(program, from, bound, added);
        }

        LoopProgram testedLast(BranchingCondition goesOn, int step) {
            Variable zero = constant(entry, 0);
            entry.add(Blocks.jump(header));
            Phi counter = phi(from);
            Phi sum = phi(zero);
            BinaryInstruction added = binary(header, BinaryOperation.ADD, sum.getReceiver(), counter.getReceiver());
            Blocks.addIncoming(sum, header, added.getReceiver());
            Variable next = advance(header, counter, step);
            branch(header, next, goesOn, bound, header);
            return new LoopProgram(program, from, bound, added);
        }

        /** Every turn asks an array, which is the bound, for its length. */
        LoopProgram measured(BranchingCondition goesOn, int step) {
            BasicBlock body = program.createBasicBlock();
            Variable zero = constant(entry, 0);
            entry.add(Blocks.jump(header));
            Phi counter = phi(from);
            Phi sum = phi(zero);
            NullCheckInstruction array = new NullCheckInstruction();
            array.setValue(bound);
            array.setReceiver(program.createVariable());
            header.add(array);
            UnwrapArrayInstruction unwrapped = new UnwrapArrayInstruction(ArrayElementType.INT);
            unwrapped.setArray(array.getReceiver());
            unwrapped.setReceiver(program.createVariable());
            header.add(unwrapped);
            ArrayLengthInstruction length = new ArrayLengthInstruction();
            length.setArray(unwrapped.getReceiver());
            length.setReceiver(program.createVariable());
            header.add(length);
            branch(header, counter.getReceiver(), goesOn, length.getReceiver(), body);
            BinaryInstruction added = binary(body, BinaryOperation.ADD, sum.getReceiver(), counter.getReceiver());
            Blocks.addIncoming(sum, body, added.getReceiver());
            advance(body, counter, step);
            body.add(Blocks.jump(header));
            return new LoopProgram(program, from, bound, added);
        }

        /** Every turn takes its counter for the index of an array. */
        LoopProgram indexed(BranchingCondition goesOn, int step) {
            BasicBlock body = program.createBasicBlock();
            Variable array = program.createVariable();
            Variable zero = constant(entry, 0);
            entry.add(Blocks.jump(header));
            Phi counter = phi(from);
            Phi sum = phi(zero);
            branch(header, counter.getReceiver(), goesOn, bound, body);
            BoundCheckInstruction check = check(body, counter);
            check.setArray(array);
            BinaryInstruction added = binary(body, BinaryOperation.ADD, sum.getReceiver(), check.getReceiver());
            Blocks.addIncoming(sum, body, added.getReceiver());
            advance(body, counter, step);
            body.add(Blocks.jump(header));
            return new LoopProgram(program, from, bound, added);
        }

        /** Every turn is a loop, which counts from 0 to the same bound. */
        LoopProgram nested(BranchingCondition goesOn, int step) {
            BasicBlock innerHeader = program.createBasicBlock();
            BasicBlock body = program.createBasicBlock();
            BasicBlock latch = program.createBasicBlock();
            Variable zero = constant(entry, 0);
            entry.add(Blocks.jump(header));
            Phi counter = phi(from);
            Phi sum = phi(zero);
            branch(header, counter.getReceiver(), goesOn, bound, innerHeader);
            Phi index = phi(innerHeader, header, zero);
            Phi innerSum = phi(innerHeader, header, sum.getReceiver());
            BranchingInstruction test = new BranchingInstruction(BranchingCondition.LESS);
            test.setOperand(binary(innerHeader, BinaryOperation.COMPARE_GREATER, index.getReceiver(), bound)
                    .getReceiver());
            test.setConsequent(body);
            test.setAlternative(latch);
            innerHeader.add(test);
            BinaryInstruction added = binary(body, BinaryOperation.ADD, innerSum.getReceiver(), index.getReceiver());
            Blocks.addIncoming(innerSum, body, added.getReceiver());
            advance(body, index, 1);
            body.add(Blocks.jump(innerHeader));
            Blocks.addIncoming(sum, latch, innerSum.getReceiver());
            advance(latch, counter, step);
            latch.add(Blocks.jump(header));
            return new LoopProgram(program, from, bound, added);
        }

        /** Every turn checks its counter on one of two ways, and counts on from the name that it has there. */
        LoopProgram forked(BranchingCondition goesOn, int step) {
            BasicBlock body = program.createBasicBlock();
            BasicBlock joint = program.createBasicBlock();
            Variable zero = constant(entry, 0);
            entry.add(Blocks.jump(header));
            Phi counter = phi(from);
            Phi sum = phi(zero);
            branch(header, counter.getReceiver(), goesOn, bound, body);
            BinaryInstruction added = binary(body, BinaryOperation.ADD, sum.getReceiver(), counter.getReceiver());
            Blocks.addIncoming(sum, joint, added.getReceiver());
            Phi checked = new Phi();
            checked.setReceiver(program.createVariable());
            joint.getPhis().add(checked);
            BranchingInstruction fork = new BranchingInstruction(BranchingCondition.LESS);
            fork.setOperand(added.getReceiver());
            fork.setConsequent(check(counter, checked, joint));
            fork.setAlternative(check(counter, checked, joint));
            body.add(fork);
            Variable next = binary(joint, BinaryOperation.ADD, checked.getReceiver(), constant(joint, step))
                    .getReceiver();
            Blocks.addIncoming(counter, joint, next);
            joint.add(Blocks.jump(header));
            return new LoopProgram(program, from, bound, added);
        }

        private BasicBlock check(Phi counter, Phi checked, BasicBlock joint) {
            BasicBlock block = program.createBasicBlock();
            Blocks.addIncoming(checked, block, check(block, counter).getReceiver());
            block.add(Blocks.jump(joint));
            return block;
        }

        private BoundCheckInstruction check(BasicBlock block, Phi counter) {
            BoundCheckInstruction check = new BoundCheckInstruction();
            check.setIndex(counter.getReceiver());
            check.setReceiver(program.createVariable());
            check.setLower(true);
            block.add(check);
            return check;
        }

        private Variable advance(BasicBlock block, Phi phi, int step) {
            Variable next = binary(block, BinaryOperation.ADD, phi.getReceiver(), constant(block, step))
                    .getReceiver();
            Blocks.addIncoming(phi, block, next);
            return next;
        }
    }

    static LoopProgram testedFirst(BranchingCondition goesOn, int step) {
        return new Builder().testedFirst(goesOn, step, 0);
    }

    /** The bound comes nearer, by as much with every turn. */
    static LoopProgram closing(BranchingCondition goesOn, int step, int approach) {
        return new Builder().testedFirst(goesOn, step, approach);
    }

    /** The counter goes by the name of one of two checks, as where one way through a turn is a {@code continue}. */
    static LoopProgram forked(BranchingCondition goesOn, int step) {
        return new Builder().forked(goesOn, step);
    }

    /** The bound is the length of an array that stays. */
    static LoopProgram measured(BranchingCondition goesOn, int step) {
        return new Builder().measured(goesOn, step);
    }

    /** The counter is an index of an array. */
    static LoopProgram indexed(BranchingCondition goesOn, int step) {
        return new Builder().indexed(goesOn, step);
    }

    /** Every turn is a loop itself; what it does counts as turns. */
    static LoopProgram nested(BranchingCondition goesOn, int step) {
        return new Builder().nested(goesOn, step);
    }

    static LoopProgram testedLast(BranchingCondition goesOn, int step) {
        return new Builder().testedLast(goesOn, step);
    }

    /** Gives the loop its polls, and returns whether it needs any. */
    boolean insertPolls() {
        ListableClassHolderSource classes = new NoClasses();
        return LoopPolls.insert(program, new SafepointMethods(classes, new Characteristics(classes), method -> false));
    }

    private static final class NoClasses implements ListableClassHolderSource {
        @Override
        @SuppressWarnings("NullAway") // TeaVM's signature does not say that there may be none
        public ClassHolder get(String name) {
            return null;
        }

        @Override
        public Set<String> getClassNames() {
            return Set.of();
        }
    }
}
