package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.common.DominatorTree;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.BasicBlockSplitter;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.ProgramUtils;
import org.teavm.model.util.UsageExtractor;

/**
 * Splits blocks that have handlers, for TeaVM's passes look at whole blocks where a handler may come of any instruction of one.
 *
 * <ul>
 *   <li>What a block has shown or computed (that an object is not null, the value of a field) they take for true in all blocks
 *       that it dominates, its handler among them. So a block that dominates a handler of its own gets an empty one in front,
 *       with the same handlers: that one dominates them, and the block itself does not.
 *   <li>An inserted check defines its operand again, and the handler gets what a variable is at the end of the block. So each
 *       instruction that is checked begins a block, with another in front whose value the handler gets until the check is done.
 *   <li>Where a block gives a variable of its handler several values, the place of each is that of its definition, which is lost
 *       when the value turns out to be one from before the block, as that of {@code b = a} is. So a value begins a block, which
 *       gives the handler no other one of the variable.
 * </ul>
 */
final class TryBlocks {
    /** Needs no exception, whatever the values are. */
    private static final Set<Class<? extends Instruction>> COMPUTES = Set.of(
            AssignInstruction.class,
            BinaryBranchingInstruction.class,
            BranchingInstruction.class,
            CastIntegerInstruction.class,
            CastNumberInstruction.class,
            DoubleConstantInstruction.class,
            ExitInstruction.class,
            FloatConstantInstruction.class,
            IntegerConstantInstruction.class,
            JumpInstruction.class,
            LongConstantInstruction.class,
            NegateInstruction.class,
            NullConstantInstruction.class,
            StringConstantInstruction.class,
            SwitchInstruction.class);

    private final Program program;
    private final BasicBlockSplitter splitter;
    private final List<BasicBlock> before = new ArrayList<>();
    private final List<BasicBlock> after = new ArrayList<>();

    private TryBlocks(Program program) {
        this.program = program;
        splitter = new BasicBlockSplitter(program);
        program.getBasicBlocks().forEach(before::add);
    }

    /** Comes before values are compared with each other. */
    static void splitForValues(Program program) {
        TryBlocks blocks = new TryBlocks(program);
        for (BasicBlock block : blocks.before) {
            BasicBlock rest = blocks.begin(block);
            Set<Variable> handled = definedForHandlers(block);
            boolean isDefined = false;
            for (Instruction at = block.getFirstInstruction(); at != null && !handled.isEmpty(); at = at.getNext()) {
                if (isDefined && mayThrow(at)) {
                    rest = blocks.split(rest, at.getPrevious());
                    at = rest.getFirstInstruction();
                    isDefined = false;
                }
                isDefined |= definesAny(at, handled);
            }
        }
        blocks.finish();
        for (BasicBlock block : program.getBasicBlocks()) {
            Set<Variable> late = definedForHandlers(block);
            handlersPhis(block).forEach(phi -> keepOneInput(phi, block, late));
        }
    }

    /** Leaves the value that a variable of a handler has while the block may throw. */
    private static void keepOneInput(Phi phi, BasicBlock block, Set<Variable> late) {
        List<Incoming> inputs = inputsFrom(phi, block);
        Incoming kept = null;
        for (Incoming input : inputs) {
            if (!late.contains(input.getValue())) {
                kept = input;
            }
        }
        if (kept != null) {
            inputs.remove(kept);
            phi.getIncomings().removeAll(inputs);
        }
    }

    /** The values that a block's instructions define for its handlers. */
    private static Set<Variable> definedForHandlers(BasicBlock block) {
        Set<Variable> values = new HashSet<>();
        for (Phi phi : handlersPhis(block)) {
            inputsFrom(phi, block).forEach(input -> values.add(input.getValue()));
        }
        if (!values.isEmpty()) {
            values.retainAll(ProgramUtils.getVariablesDefinedInBlock(block, new DefinitionExtractor()));
            block.getPhis().forEach(phi -> values.remove(phi.getReceiver()));
            values.remove(block.getExceptionVariable());
        }
        return values;
    }

    private static List<Phi> handlersPhis(BasicBlock block) {
        return block.getTryCatchBlocks().stream()
                .map(TryCatchBlock::getHandler)
                .distinct()
                .flatMap(handler -> handler.getPhis().stream())
                .toList();
    }

    private static List<Incoming> inputsFrom(Phi phi, BasicBlock block) {
        List<Incoming> inputs = new ArrayList<>(phi.getIncomings());
        inputs.removeIf(input -> input.getSource() != block);
        return inputs;
    }

    private static boolean definesAny(Instruction instruction, Set<Variable> variables) {
        DefinitionExtractor definitions = new DefinitionExtractor();
        instruction.acceptVisitor(definitions);
        for (Variable defined : definitions.getDefinedVariables()) {
            if (variables.contains(defined)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayThrow(Instruction instruction) {
        if (instruction instanceof BinaryInstruction binary) {
            return binary.getOperation() == BinaryOperation.DIVIDE || binary.getOperation() == BinaryOperation.MODULO;
        }
        return !COMPUTES.contains(instruction.getClass());
    }

    /** Comes after inlining, which brings new blocks. */
    static void splitForHandlers(Program program) {
        split(program, instruction -> false);
    }

    /** Comes before checks for null. */
    static void splitForNullChecks(Program program) {
        split(program, TryBlocks::isChecked);
    }

    private static void split(Program program, Predicate<Instruction> isChecked) {
        if (program.basicBlockCount() == 0) {
            return;
        }
        DominatorTree dominators = GraphUtils.buildDominatorTree(ProgramUtils.buildControlFlowGraph(program));
        TryBlocks blocks = new TryBlocks(program);
        for (BasicBlock block : blocks.before) {
            BasicBlock rest = blocks.begin(block);
            if (block.getTryCatchBlocks().isEmpty()) {
                continue;
            }
            if (dominatesHandler(block, dominators) || checksFirstWhatHandlersGet(block, isChecked)) {
                rest = blocks.split(rest, null);
            }
            for (Instruction at = rest.getFirstInstruction(); at != null; at = at.getNext()) {
                if (at.getPrevious() != null && isChecked.test(at)) {
                    rest = blocks.split(rest, at.getPrevious());
                    at = rest.getFirstInstruction();
                }
            }
        }
        blocks.finish();
    }

    private BasicBlock begin(BasicBlock block) {
        after.add(block);
        return block;
    }

    /** What comes after an instruction, or all of a block where there is none, gets a block of its own. */
    private BasicBlock split(BasicBlock block, @Nullable Instruction last) {
        BasicBlock rest = splitter.split(block, last);
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(rest);
        block.add(jump);
        after.add(rest);
        return rest;
    }

    /** Puts the parts of a block where it was: problems are reported in the order of blocks. */
    private void finish() {
        if (after.size() == before.size()) {
            return;
        }
        splitter.fixProgram();
        program.pack();
        after.removeIf(block -> block.getProgram() == null);
        program.rearrangeBasicBlocks(after);
    }

    private static boolean checksFirstWhatHandlersGet(BasicBlock block, Predicate<Instruction> isChecked) {
        Instruction first = block.getFirstInstruction();
        if (first == null || !isChecked.test(first)) {
            return false;
        }
        UsageExtractor usages = new UsageExtractor();
        first.acceptVisitor(usages);
        Set<Variable> used = Set.copyOf(Arrays.asList(usages.getUsedVariables()));
        return handlersPhis(block).stream()
                .flatMap(phi -> inputsFrom(phi, block).stream())
                .anyMatch(input -> used.contains(input.getValue()));
    }

    private static boolean dominatesHandler(BasicBlock block, DominatorTree dominators) {
        return block.getTryCatchBlocks().stream()
                .anyMatch(tryCatch -> dominators.dominates(
                        block.getIndex(), tryCatch.getHandler().getIndex()));
    }

    private static boolean isChecked(Instruction instruction) {
        Variable checked = checkedForNull(instruction);
        // The first one is `this`.
        return checked != null && checked.getIndex() != 0;
    }

    private static @Nullable Variable checkedForNull(Instruction instruction) {
        if (instruction instanceof GetFieldInstruction get) {
            return get.getInstance();
        } else if (instruction instanceof PutFieldInstruction put) {
            return put.getInstance();
        } else if (instruction instanceof InvokeInstruction invoke) {
            return invoke.getInstance();
        } else if (instruction instanceof UnwrapArrayInstruction unwrap) {
            return unwrap.getArray();
        } else if (instruction instanceof CloneArrayInstruction clone) {
            return clone.getArray();
        } else if (instruction instanceof MonitorEnterInstruction enter) {
            return enter.getObjectRef();
        } else if (instruction instanceof MonitorExitInstruction exit) {
            return exit.getObjectRef();
        } else if (instruction instanceof RaiseInstruction raise) {
            return raise.getException();
        }
        return null;
    }
}
