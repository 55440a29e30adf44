package io.github.napi4j.compiler.teavm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * Keeps what may throw although nobody uses its result: TeaVM's inlining and optimizer drop it, as an argument that the method
 * turns out to ignore.
 *
 * <p>Casts and new arrays get a use. Reads of items get a check of their index, for a time only: indexes are checked after
 * inlining, which shows what needs no check.
 */
final class UnusedResults {
    /** Uses its operands, whatever is inlined. Reads use theirs, for they are kept. */
    private static final Set<Class<? extends Instruction>> USES = Set.of(
            BinaryBranchingInstruction.class,
            BranchingInstruction.class,
            GetElementInstruction.class,
            MonitorEnterInstruction.class,
            MonitorExitInstruction.class,
            NullCheckInstruction.class,
            PutElementInstruction.class,
            PutFieldInstruction.class,
            RaiseInstruction.class,
            SwitchInstruction.class);

    private UnusedResults() {}

    /** Comes before inlining. */
    static void keep(Program program) {
        boolean[] used = usedWhateverIsInlined(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetElementInstruction read) {
                    if (!used[read.getReceiver().getIndex()]) {
                        check(read);
                    }
                } else if (instruction instanceof CastInstruction cast) {
                    if (!cast.isWeak() && !used[cast.getReceiver().getIndex()]) {
                        Checks.use(cast, cast.getReceiver());
                    }
                } else if (instruction instanceof ConstructArrayInstruction array) {
                    if (!used[array.getReceiver().getIndex()]) {
                        Checks.use(array, array.getReceiver());
                    }
                } else if (instruction instanceof ConstructMultiArrayInstruction array
                        && !used[array.getReceiver().getIndex()]) {
                    Checks.use(array, array.getReceiver());
                }
            }
        }
    }

    private static void check(GetElementInstruction read) {
        BoundCheckInstruction check = new BoundCheckInstruction();
        check.setReceiver(read.getBasicBlock().getProgram().createVariable());
        check.setArray(read.getArray());
        check.setIndex(read.getIndex());
        check.setLower(true);
        check.setLocation(read.getLocation());
        read.insertPrevious(check);
    }

    /** Comes after inlining, and before indexes are checked: turns these checks into reads where those were dropped. */
    static void restoreReads(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof BoundCheckInstruction check) {
                    if (!isStillRead(check)) {
                        // Of any type, for it is dropped again when it is checked.
                        GetElementInstruction read = new GetElementInstruction(ArrayElementType.INT);
                        read.setReceiver(check.getReceiver());
                        read.setArray(check.getArray());
                        read.setIndex(check.getIndex());
                        read.setLocation(check.getLocation());
                        check.insertPrevious(read);
                    }
                    check.delete();
                }
            }
        }
    }

    private static boolean isStillRead(BoundCheckInstruction check) {
        return check.getNext() instanceof GetElementInstruction read
                && read.getArray() == check.getArray()
                && read.getIndex() == check.getIndex();
    }

    private static boolean[] usedWhateverIsInlined(Program program) {
        @Nullable Instruction[] definitions = new Instruction[program.variableCount()];
        @Nullable Phi[] phis = new Phi[program.variableCount()];
        Deque<Variable> found = new ArrayDeque<>();
        DefinitionExtractor defined = new DefinitionExtractor();
        UsageExtractor usages = new UsageExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                phis[phi.getReceiver().getIndex()] = phi;
            }
            for (Instruction instruction : block) {
                instruction.acceptVisitor(defined);
                for (Variable variable : defined.getDefinedVariables()) {
                    definitions[variable.getIndex()] = instruction;
                }
                if (USES.contains(instruction.getClass())) {
                    instruction.acceptVisitor(usages);
                    for (Variable variable : usages.getUsedVariables()) {
                        found.add(variable);
                    }
                }
            }
        }

        boolean[] used = new boolean[program.variableCount()];
        while (!found.isEmpty()) {
            int variable = found.remove().getIndex();
            if (used[variable]) {
                continue;
            }
            used[variable] = true;
            Phi phi = phis[variable];
            if (phi != null) {
                for (Incoming input : phi.getIncomings()) {
                    found.add(input.getValue());
                }
            }
            Instruction definition = definitions[variable];
            if (definition != null && !(definition instanceof InvokeInstruction)) {
                definition.acceptVisitor(usages);
                for (Variable operand : usages.getUsedVariables()) {
                    found.add(operand);
                }
            }
        }
        return used;
    }
}
