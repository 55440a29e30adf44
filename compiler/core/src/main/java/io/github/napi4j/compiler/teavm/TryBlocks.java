package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.common.DominatorTree;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.BasicBlockSplitter;
import org.teavm.model.util.ProgramUtils;

/**
 * Splits blocks that have handlers, for TeaVM's passes look at whole blocks where a handler may come of any instruction of one.
 *
 * <ul>
 *   <li>What a block has shown or computed (that an object is not null, that an index is within bounds, the value of a field)
 *       they take for true in all blocks that it dominates, its handler among them. So a block that dominates a handler of its
 *       own gets an empty one in front, with the same handlers: that one dominates them, and the block itself does not.
 *   <li>An inserted check defines its operand again, and the handler gets what a variable is at the end of the block. So each
 *       instruction that is checked begins a block: until the check is done, the handler gets what was before.
 * </ul>
 */
final class TryBlocks {
    private TryBlocks() {}

    /** Comes before checks for null. */
    static void splitForNullChecks(Program program) {
        split(program, instruction -> {
            Variable checked = checkedForNull(instruction);
            // The first one is `this`.
            return checked != null && checked.getIndex() != 0;
        });
    }

    /** Comes before checks of indexes, and after inlining, which brings new accesses into a block. */
    static void splitForBoundChecks(Program program) {
        split(
                program,
                instruction ->
                        instruction instanceof GetElementInstruction || instruction instanceof PutElementInstruction);
    }

    private static void split(Program program, Predicate<Instruction> isChecked) {
        if (program.basicBlockCount() == 0) {
            return;
        }
        DominatorTree dominators = GraphUtils.buildDominatorTree(ProgramUtils.buildControlFlowGraph(program));
        List<BasicBlock> covered = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            if (!block.getTryCatchBlocks().isEmpty()) {
                covered.add(block);
            }
        }
        BasicBlockSplitter splitter = new BasicBlockSplitter(program);
        for (BasicBlock block : covered) {
            BasicBlock rest = block;
            if (dominatesHandler(block, dominators)) {
                rest = split(splitter, block, null);
            }
            for (Instruction at = rest.getFirstInstruction(); at != null; at = at.getNext()) {
                if (at.getPrevious() != null && isChecked.test(at)) {
                    rest = split(splitter, rest, at.getPrevious());
                    at = rest.getFirstInstruction();
                }
            }
        }
        splitter.fixProgram();
    }

    /** What comes after an instruction, or all of a block where there is none, gets a block of its own. */
    private static BasicBlock split(BasicBlockSplitter splitter, BasicBlock block, @Nullable Instruction after) {
        BasicBlock rest = splitter.split(block, after);
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(rest);
        block.add(jump);
        return rest;
    }

    private static boolean dominatesHandler(BasicBlock block, DominatorTree dominators) {
        return block.getTryCatchBlocks().stream()
                .anyMatch(tryCatch -> dominators.dominates(
                        block.getIndex(), tryCatch.getHandler().getIndex()));
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
