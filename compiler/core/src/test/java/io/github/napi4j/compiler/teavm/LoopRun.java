package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** Runs a program of {@link LoopProgram} as generated code would, and watches its polls; the world always wants to stop. */
final class LoopRun {
    private static final int STRIP = 1024;

    private final Map<Variable, Integer> values = new HashMap<>();
    private final Instruction turn;
    private final int mostTurns;
    private int turns;
    private int sincePoll;
    private int longestWithoutPoll;
    private int result;

    private LoopRun(Instruction turn, int mostTurns) {
        this.turn = turn;
        this.mostTurns = mostTurns;
    }

    /** Runs until the program returns, or its loop has begun so many turns. */
    static LoopRun of(LoopProgram loop, int from, int bound, int mostTurns) {
        LoopRun run = new LoopRun(loop.turn(), mostTurns);
        run.values.put(loop.from(), from);
        run.values.put(loop.bound(), bound);
        run.run(loop.program());
        return run;
    }

    int turns() {
        return turns;
    }

    int longestWithoutPoll() {
        return longestWithoutPoll;
    }

    /** What the loop has added up. */
    int result() {
        return result;
    }

    private void run(Program program) {
        @Nullable BasicBlock previous = null;
        @Nullable BasicBlock block = program.basicBlockAt(0);
        while (block != null) {
            enter(block, previous);
            previous = block;
            block = execute(block);
        }
    }

    /** Phis take their values all at once. */
    private void enter(BasicBlock block, @Nullable BasicBlock previous) {
        Map<Variable, Integer> incoming = new HashMap<>();
        for (Phi phi : block.getPhis()) {
            incoming.put(phi.getReceiver(), value(Blocks.incoming(phi, Objects.requireNonNull(previous))));
        }
        values.putAll(incoming);
    }

    private @Nullable BasicBlock execute(BasicBlock block) {
        for (Instruction instruction : block) {
            if (instruction instanceof IntegerConstantInstruction constant) {
                values.put(constant.getReceiver(), constant.getConstant());
            } else if (instruction instanceof BinaryInstruction binary) {
                values.put(binary.getReceiver(), compute(binary));
            } else if (instruction instanceof BoundCheckInstruction check) {
                if (check.getArray() != null && value(check.getIndex()) == Integer.MAX_VALUE) {
                    // No array is so long.
                    return null;
                }
                values.put(check.getReceiver(), value(check.getIndex()));
            } else if (instruction instanceof NullCheckInstruction check) {
                values.put(check.getReceiver(), value(check.getValue()));
            } else if (instruction instanceof UnwrapArrayInstruction unwrapped) {
                values.put(unwrapped.getReceiver(), value(unwrapped.getArray()));
            } else if (instruction instanceof ArrayLengthInstruction length) {
                // An array is its length here.
                values.put(length.getReceiver(), value(length.getArray()));
            } else if (instruction instanceof InvokeInstruction call) {
                invoke(call);
            } else if (instruction instanceof JumpInstruction jump) {
                return jump.getTarget();
            } else if (instruction instanceof BranchingInstruction branch) {
                return holds(branch.getCondition(), value(branch.getOperand()))
                        ? branch.getConsequent()
                        : branch.getAlternative();
            } else if (instruction instanceof ExitInstruction exit) {
                result = value(exit.getValueToReturn());
                return null;
            } else {
                throw new AssertionError("no program here has " + instruction);
            }
            if (instruction == turn) {
                result = value(((BinaryInstruction) turn).getReceiver());
                sincePoll++;
                longestWithoutPoll = Math.max(longestWithoutPoll, sincePoll);
                if (++turns == mostTurns) {
                    return null;
                }
            }
        }
        throw new AssertionError("a block without an end");
    }

    private int value(Variable variable) {
        return Objects.requireNonNull(values.get(variable), "a variable is read before it is written");
    }

    private int compute(BinaryInstruction binary) {
        int left = value(binary.getFirstOperand());
        int right = value(binary.getSecondOperand());
        return switch (binary.getOperation()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case AND -> left & right;
            case COMPARE_GREATER, COMPARE_LESS -> Integer.compare(left, right);
            default -> throw new AssertionError("no program here computes " + binary.getOperation());
        };
    }

    private static boolean holds(BranchingCondition condition, int operand) {
        return switch (condition) {
            case EQUAL -> operand == 0;
            case NOT_EQUAL -> operand != 0;
            case LESS -> operand < 0;
            case LESS_OR_EQUAL -> operand <= 0;
            case GREATER -> operand > 0;
            case GREATER_OR_EQUAL -> operand >= 0;
            default -> throw new AssertionError("no program here tests " + condition);
        };
    }

    /** The contract of {@link Safepoints}, in numbers that cannot wrap. */
    private void invoke(InvokeInstruction call) {
        if (Safepoints.isPoll(call)) {
            sincePoll = 0;
            return;
        }
        List<? extends Variable> arguments = call.getArguments();
        int answer = switch (call.getMethod().getName()) {
            case Safepoints.REQUESTED -> 1;
            case Safepoints.STRIP_UP -> strip(arguments, 1);
            case Safepoints.STRIP_DOWN -> strip(arguments, -1);
            case Safepoints.MEETING_UP -> meeting(arguments, 1);
            case Safepoints.MEETING_DOWN -> meeting(arguments, -1);
            case Safepoints.NEARER, Safepoints.LEFT -> value(arguments.get(0));
            case Safepoints.TURNS_UP -> turns(arguments, 1);
            case Safepoints.TURNS_DOWN -> turns(arguments, -1);
            default -> throw new AssertionError("no safepoint is called " + call.getMethod());
        };
        values.put(call.getReceiver(), answer);
    }

    private int strip(List<? extends Variable> arguments, int direction) {
        int from = value(arguments.get(0));
        int step = value(arguments.get(1));
        int bound = value(arguments.get(2));
        int turns = value(arguments.get(3));
        long way = ((long) bound - from) * direction;
        return way <= (long) step * direction * turns ? bound : from + step * turns;
    }

    private int meeting(List<? extends Variable> arguments, int direction) {
        int from = value(arguments.get(0));
        long way = ((long) value(arguments.get(1)) - from) * direction;
        return way <= 0 ? from : (int) (from + (way + 1) / 2 * direction);
    }

    private int turns(List<? extends Variable> arguments, int direction) {
        int from = value(arguments.get(0));
        long step = (long) value(arguments.get(1)) * direction;
        int inclusive = value(arguments.get(3));
        long way = ((long) value(arguments.get(2)) - from) * direction - 1 + inclusive;
        if (way < 0) {
            return 0;
        }
        return step <= 0 ? 1 : (int) Math.min(STRIP, way / step + 1);
    }
}
