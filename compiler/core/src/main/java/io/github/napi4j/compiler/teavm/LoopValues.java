package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;

/** What the variables of a loop are made of. */
final class LoopValues {
    /** What a turn may add, so that a strip's way is a small number. */
    static final int LARGEST_STEP = 1 << 16;

    /** A number that a loop does not change: a variable from outside, a constant, or the length of an array from outside. */
    record Invariant(
            @Nullable Variable variable,
            @Nullable Long constant,
            @Nullable ArrayElementType elementsOfArray) {

        static Invariant of(Variable variable) {
            return new Invariant(variable, null, null);
        }

        static Invariant of(long constant) {
            return new Invariant(null, constant, null);
        }

        /** The length of an array, which is any number as long as nobody has asked whether there is one. */
        static Invariant lengthOf(Variable array, ArrayElementType elements) {
            return new Invariant(array, null, elements);
        }

        Variable before(Instruction place, ValueType type) {
            if (variable != null) {
                return elementsOfArray == null ? variable : length(place, variable, elementsOfArray);
            }
            long value = constant == null ? 0 : constant;
            if (type != ValueType.LONG) {
                return Blocks.constant(place, (int) value);
            }
            LongConstantInstruction definition = new LongConstantInstruction();
            definition.setConstant(value);
            definition.setReceiver(place.getProgram().createVariable());
            place.insertPrevious(definition);
            return definition.getReceiver();
        }

        private static Variable length(Instruction place, Variable array, ArrayElementType elements) {
            UnwrapArrayInstruction unwrapped = new UnwrapArrayInstruction(elements);
            unwrapped.setArray(array);
            unwrapped.setReceiver(place.getProgram().createVariable());
            place.insertPrevious(unwrapped);
            ArrayLengthInstruction length = new ArrayLengthInstruction();
            length.setArray(unwrapped.getReceiver());
            length.setReceiver(place.getProgram().createVariable());
            place.insertPrevious(length);
            return length.getReceiver();
        }
    }

    /** What the counter is after a turn, and what the turn added. */
    record Step(Variable next, Invariant amount) {
        /** The amount if it is a small number, but not 0; else 0. */
        int small() {
            Long constant = amount.constant();
            return constant == null || Math.abs(constant) > LARGEST_STEP ? 0 : constant.intValue();
        }
    }

    private final Loop loop;
    private final Map<Variable, Instruction> definitions = new HashMap<>();
    private final Map<Variable, Phi> phis = new HashMap<>();

    /** Constants that are defined before the loop. */
    private final Map<Variable, Instruction> outside = new HashMap<>();

    LoopValues(Loop loop) {
        this.loop = loop;
        Program program = loop.header().getProgram();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof IntegerConstantInstruction constant) {
                    outside.put(constant.getReceiver(), constant);
                } else if (instruction instanceof LongConstantInstruction constant) {
                    outside.put(constant.getReceiver(), constant);
                }
            }
        }
        DefinitionExtractor defined = new DefinitionExtractor();
        for (int block = loop.blocks().nextSetBit(0);
                block >= 0;
                block = loop.blocks().nextSetBit(block + 1)) {
            for (Instruction instruction : program.basicBlockAt(block)) {
                instruction.acceptVisitor(defined);
                for (Variable variable : defined.getDefinedVariables()) {
                    definitions.put(variable, instruction);
                }
            }
            for (Phi phi : program.basicBlockAt(block).getPhis()) {
                phis.put(phi.getReceiver(), phi);
            }
        }
    }

    /** The instruction of the loop that makes a variable; null for others. */
    @Nullable Instruction definition(Variable variable) {
        return definitions.get(variable);
    }

    /** The number that a variable is, if the loop does not change it; else null. */
    @Nullable Invariant invariant(Variable variable) {
        if (phis.containsKey(variable)) {
            return null;
        }
        Instruction definition = definitions.get(variable);
        if (definition == null) {
            definition = outside.get(variable);
        }
        if (definition == null) {
            return Invariant.of(variable);
        }
        if (definition instanceof IntegerConstantInstruction constant) {
            return Invariant.of(constant.getConstant());
        }
        if (definition instanceof LongConstantInstruction constant) {
            return Invariant.of(constant.getConstant());
        }
        return definition instanceof ArrayLengthInstruction length ? invariantLength(length) : null;
    }

    private @Nullable Invariant invariantLength(ArrayLengthInstruction length) {
        if (!(definitions.get(length.getArray()) instanceof UnwrapArrayInstruction unwrapped)) {
            return null;
        }
        Variable array = unwrapped.getArray();
        if (definitions.get(array) instanceof NullCheckInstruction check) {
            array = check.getValue();
        }
        return definitions.containsKey(array) || phis.containsKey(array)
                ? null
                : Invariant.lengthOf(array, unwrapped.getElementType());
    }

    /** What a turn does to a variable of the header; null unless it adds what the loop does not change. */
    @Nullable Step stepOf(Phi phi, NumericOperandType operandType) {
        for (Incoming incoming : phi.getIncomings()) {
            if (incoming.getSource() == loop.latch()
                    && definitions.get(origin(incoming.getValue())) instanceof BinaryInstruction sum
                    && sum.getOperandType() == operandType) {
                Invariant amount = amountOf(sum, phi.getReceiver());
                return amount == null ? null : new Step(sum.getReceiver(), amount);
            }
        }
        return null;
    }

    /**
     * What an {@code int} of the header is at the latch if each turn adds the same odd number, so that in 2^n turns it comes to one multiple
     * of 2^n; null where there is no such.
     */
    @Nullable Variable countOfTurns() {
        for (Phi phi : loop.header().getPhis()) {
            Step step = stepOf(phi, NumericOperandType.INT);
            if (step != null && step.small() % 2 != 0) {
                return Blocks.incoming(phi, loop.latch());
            }
        }
        return null;
    }

    private @Nullable Invariant amountOf(BinaryInstruction sum, Variable counter) {
        boolean isFirst = origin(sum.getFirstOperand()) == counter;
        boolean isSecond = origin(sum.getSecondOperand()) == counter;
        if (sum.getOperation() == BinaryOperation.ADD && isFirst != isSecond) {
            return invariant(isFirst ? sum.getSecondOperand() : sum.getFirstOperand());
        }
        if (sum.getOperation() == BinaryOperation.SUBTRACT && isFirst && !isSecond) {
            Invariant subtracted = invariant(sum.getSecondOperand());
            return subtracted == null || subtracted.constant() == null ? null : Invariant.of(-subtracted.constant());
        }
        return null;
    }

    /** What a variable is another name of, whichever way a turn took. */
    Variable origin(Variable variable) {
        Variable origin = origin(variable, new HashSet<>());
        return origin == null ? variable : origin;
    }

    /** Null for a variable that only names itself: one of {@code seen}, through whose names we are looking. */
    private @Nullable Variable origin(Variable variable, Set<Variable> seen) {
        Instruction definition = definitions.get(variable);
        while (true) {
            if (definition instanceof BoundCheckInstruction check) {
                variable = check.getIndex();
            } else if (definition instanceof AssignInstruction assign) {
                variable = assign.getAssignee();
            } else {
                break;
            }
            definition = definitions.get(variable);
        }
        Phi phi = phis.get(variable);
        if (phi == null || phi.getBasicBlock() == loop.header()) {
            return variable;
        }
        if (!seen.add(variable)) {
            return null;
        }
        Variable common = null;
        for (Incoming incoming : phi.getIncomings()) {
            Variable origin = origin(incoming.getValue(), seen);
            if (common != null && origin != null && origin != common) {
                return variable;
            }
            common = origin == null ? common : origin;
        }
        return common;
    }
}
