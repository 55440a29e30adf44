package io.github.napi4j.compiler.teavm;

import java.util.HashSet;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;

/**
 * Drops handlers of code that cannot throw, for each costs a {@code setjmp} wherever its block is entered. What is left of most
 * {@code synchronized} blocks that do no more than read or write a few fields is two monitor instructions.
 *
 * <p>Comes after every check was made an instruction of its own: what is here reads, writes and computes without any.
 */
final class IdleHandlers {
    private static final Set<Class<? extends Instruction>> NEVER_THROWS = Set.of(
            ArrayLengthInstruction.class,
            AssignInstruction.class,
            BinaryBranchingInstruction.class,
            BinaryInstruction.class,
            BranchingInstruction.class,
            CastIntegerInstruction.class,
            CastNumberInstruction.class,
            DoubleConstantInstruction.class,
            EmptyInstruction.class,
            ExitInstruction.class,
            FloatConstantInstruction.class,
            GetElementInstruction.class,
            GetFieldInstruction.class,
            IntegerConstantInstruction.class,
            JumpInstruction.class,
            LongConstantInstruction.class,
            // Of a lock that the method has taken itself: who does not own it goes unnoticed.
            MonitorExitInstruction.class,
            NegateInstruction.class,
            NullConstantInstruction.class,
            PutElementInstruction.class,
            PutFieldInstruction.class,
            StringConstantInstruction.class,
            SwitchInstruction.class,
            UnwrapArrayInstruction.class);

    private IdleHandlers() {}

    /** Drops them; a handler that is of use to one of its blocks stays for all, as its block would be entered twice otherwise. */
    static void drop(Program program) {
        Set<BasicBlock> all = new HashSet<>();
        Set<BasicBlock> needed = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            boolean mayThrow = mayThrow(block);
            for (TryCatchBlock guard : block.getTryCatchBlocks()) {
                all.add(guard.getHandler());
                if (mayThrow) {
                    needed.add(guard.getHandler());
                }
            }
        }
        if (needed.size() < all.size()) {
            for (BasicBlock block : program.getBasicBlocks()) {
                block.getTryCatchBlocks().removeIf(guard -> !needed.contains(guard.getHandler()));
            }
            new UnreachableBasicBlockEliminator().optimize(program);
        }
    }

    private static boolean mayThrow(BasicBlock block) {
        for (Instruction instruction : block) {
            if (!NEVER_THROWS.contains(instruction.getClass())) {
                return true;
            }
        }
        return false;
    }
}
