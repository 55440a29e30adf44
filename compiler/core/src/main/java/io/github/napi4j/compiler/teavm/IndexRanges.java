package io.github.napi4j.compiler.teavm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.IntegerSubtype;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * What is known of the integers and arrays of a program at one place of it: a least and a largest number for each, and which are
 * below which.
 *
 * <p>A variable and the others that name the same, and the length of an array, are one value. What a definition shows holds
 * wherever the variable may be used; what else is learned holds until it is forgotten.
 */
final class IndexRanges {
    private final int variableCount;
    /** Of each variable, the value that it names; behind them of each array, the value that is its length. */
    private final int[] values;
    /** Of each value. */
    private final int[] least;

    private final int[] largest;
    private final @Nullable Comparison[] comparisons;
    private final Set<Pair> below = new HashSet<>();
    private final Deque<Deque<Runnable>> learned = new ArrayDeque<>();

    private record Comparison(int first, int second) {}

    private record Pair(int smaller, int larger) {}

    IndexRanges(int variableCount) {
        this.variableCount = variableCount;
        values = new int[2 * variableCount];
        least = new int[2 * variableCount];
        largest = new int[2 * variableCount];
        comparisons = new Comparison[variableCount];
        for (int value = 0; value < values.length; value++) {
            values[value] = value;
            least[value] = value < variableCount ? Integer.MIN_VALUE : 0;
            largest[value] = Integer.MAX_VALUE;
        }
    }

    /** Begins a part of the program, of which all is forgotten that is learned in it. */
    void remember() {
        learned.push(new ArrayDeque<>());
    }

    /** Ends it. */
    void forget() {
        learned.pop().forEach(Runnable::run);
    }

    boolean isNotNegative(Variable index) {
        return least[value(index)] >= 0;
    }

    boolean isBelowLength(Variable index, Variable array) {
        int value = value(index);
        int length = length(array);
        return largest[value] < least[length] || below.contains(new Pair(value, length));
    }

    /** Learns that a check of an index has passed. */
    void isIndex(Variable index, Variable array) {
        isAtLeast(value(index), 0);
        isBelow(value(index), length(array));
    }

    /** Learns from a comparison with zero that was true. */
    void compare(Variable operand, BranchingCondition condition) {
        Comparison comparison = operand.getIndex() < variableCount ? comparisons[operand.getIndex()] : null;
        if (comparison != null) {
            compare(comparison.first, comparison.second, condition);
            return;
        }
        int value = value(operand);
        switch (condition) {
            case EQUAL -> {
                isAtLeast(value, 0);
                isAtMost(value, 0);
            }
            case LESS -> isAtMost(value, -1);
            case LESS_OR_EQUAL -> isAtMost(value, 0);
            case GREATER -> isAtLeast(value, 1);
            case GREATER_OR_EQUAL -> isAtLeast(value, 0);
            case NOT_EQUAL, NULL, NOT_NULL -> {}
        }
    }

    private void compare(int first, int second, BranchingCondition condition) {
        switch (condition) {
            case EQUAL -> {
                isNotAbove(first, second);
                isNotAbove(second, first);
            }
            case LESS -> isBelow(first, second);
            case LESS_OR_EQUAL -> isNotAbove(first, second);
            case GREATER -> isBelow(second, first);
            case GREATER_OR_EQUAL -> isNotAbove(second, first);
            case NOT_EQUAL, NULL, NOT_NULL -> {}
        }
    }

    private void isBelow(int smaller, int larger) {
        if (least[smaller] < Integer.MAX_VALUE) {
            isAtLeast(larger, least[smaller] + 1);
        }
        if (largest[larger] > Integer.MIN_VALUE) {
            isAtMost(smaller, largest[larger] - 1);
        }
        Pair pair = new Pair(smaller, larger);
        if (below.add(pair)) {
            learned.element().push(() -> below.remove(pair));
        }
    }

    private void isNotAbove(int smaller, int larger) {
        isAtLeast(larger, least[smaller]);
        isAtMost(smaller, largest[larger]);
    }

    private void isAtLeast(int value, int bound) {
        int before = least[value];
        if (bound > before) {
            least[value] = bound;
            learned.element().push(() -> least[value] = before);
        }
    }

    private void isAtMost(int value, int bound) {
        int before = largest[value];
        if (bound < before) {
            largest[value] = bound;
            learned.element().push(() -> largest[value] = before);
        }
    }

    /* ---- Definitions ---- */

    /** Values that come around a loop are not known yet. */
    void define(Phi phi) {
        long smallest = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (Incoming input : phi.getIncomings()) {
            int value = value(input.getValue());
            smallest = Math.min(smallest, least[value]);
            greatest = Math.max(greatest, largest[value]);
        }
        if (smallest <= greatest) {
            defineRange(phi.getReceiver(), smallest, greatest);
        }
    }

    void define(Instruction instruction) {
        if (instruction instanceof IntegerConstantInstruction constant) {
            defineRange(constant.getReceiver(), constant.getConstant(), constant.getConstant());
        } else if (instruction instanceof AssignInstruction assign) {
            isSame(assign.getReceiver(), assign.getAssignee());
        } else if (instruction instanceof UnwrapArrayInstruction unwrap) {
            isSame(unwrap.getReceiver(), unwrap.getArray());
        } else if (instruction instanceof NullCheckInstruction check) {
            isSame(check.getReceiver(), check.getValue());
        } else if (instruction instanceof CastInstruction cast) {
            isSame(cast.getReceiver(), cast.getValue());
        } else if (instruction instanceof ArrayLengthInstruction length) {
            values[length.getReceiver().getIndex()] = length(length.getArray());
        } else if (instruction instanceof CloneArrayInstruction clone) {
            values[variableCount + clone.getReceiver().getIndex()] = length(clone.getArray());
        } else if (instruction instanceof ConstructArrayInstruction construct) {
            values[variableCount + construct.getReceiver().getIndex()] = value(construct.getSize());
            isAtLeast(value(construct.getSize()), 0);
        } else if (instruction instanceof GetElementInstruction get) {
            defineItem(get.getReceiver(), get.getType());
        } else if (instruction instanceof CastIntegerInstruction cast) {
            defineSubtype(cast.getReceiver(), cast.getTargetType());
        } else if (instruction instanceof BinaryInstruction binary
                && binary.getOperandType() == NumericOperandType.INT) {
            define(binary);
        }
    }

    private void defineItem(Variable receiver, ArrayElementType type) {
        switch (type) {
            case CHAR -> defineSubtype(receiver, IntegerSubtype.CHAR);
            case SHORT -> defineSubtype(receiver, IntegerSubtype.SHORT);
            case BYTE -> defineSubtype(receiver, IntegerSubtype.BYTE);
            default -> {}
        }
    }

    private void defineSubtype(Variable receiver, IntegerSubtype type) {
        switch (type) {
            case CHAR -> defineRange(receiver, Character.MIN_VALUE, Character.MAX_VALUE);
            case SHORT -> defineRange(receiver, Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> defineRange(receiver, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
    }

    private void define(BinaryInstruction binary) {
        int first = value(binary.getFirstOperand());
        int second = value(binary.getSecondOperand());
        Variable receiver = binary.getReceiver();
        switch (binary.getOperation()) {
            case COMPARE_LESS, COMPARE_GREATER -> comparisons[receiver.getIndex()] = new Comparison(first, second);
            case ADD ->
                defineRange(receiver, (long) least[first] + least[second], (long) largest[first] + largest[second]);
            case SUBTRACT ->
                defineRange(receiver, (long) least[first] - largest[second], (long) largest[first] - least[second]);
            case AND -> defineMask(receiver, first, second);
            case MODULO -> defineRemainder(receiver, first, second);
            case DIVIDE -> {
                if (least[first] >= 0 && least[second] > 0) {
                    defineRange(receiver, least[first] / largest[second], largest[first] / least[second]);
                }
            }
            case SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
                defineShift(receiver, first, second, binary.getOperation() == BinaryOperation.SHIFT_RIGHT_UNSIGNED);
            default -> {}
        }
    }

    private void defineMask(Variable receiver, int first, int second) {
        if (least[first] >= 0 || least[second] >= 0) {
            int most = Integer.MAX_VALUE;
            if (least[first] >= 0) {
                most = largest[first];
            }
            if (least[second] >= 0) {
                most = Math.min(most, largest[second]);
            }
            defineRange(receiver, 0, most);
        }
    }

    private void defineRemainder(Variable receiver, int first, int second) {
        if (least[second] > 0) {
            int most = largest[second] - 1;
            defineRange(receiver, least[first] >= 0 ? 0 : -most, Math.min(most, Math.max(largest[first], 0)));
        } else if (least[first] >= 0) {
            defineRange(receiver, 0, largest[first]);
        }
    }

    private void defineShift(Variable receiver, int first, int second, boolean unsigned) {
        if (least[second] != largest[second]) {
            return;
        }
        int count = least[second] & 31;
        if (least[first] >= 0) {
            defineRange(receiver, least[first] >> count, largest[first] >> count);
        } else if (unsigned && count > 0) {
            defineRange(receiver, 0, -1 >>> count);
        }
    }

    /** Only what no overflow spoils. */
    private void defineRange(Variable receiver, long smallest, long greatest) {
        if (smallest >= Integer.MIN_VALUE && greatest <= Integer.MAX_VALUE) {
            least[receiver.getIndex()] = (int) smallest;
            largest[receiver.getIndex()] = (int) greatest;
        }
    }

    private void isSame(Variable receiver, Variable other) {
        values[receiver.getIndex()] = value(other);
    }

    private int value(Variable variable) {
        return values[variable.getIndex()];
    }

    private int length(Variable array) {
        return values[variableCount + value(array)];
    }
}
