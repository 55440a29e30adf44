package io.github.napi4j.compiler.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.UsageExtractor;

/** Gives casts whose result nobody needs a use, so that TeaVM's optimizer lets them throw. */
final class UsedResults {
    private static final MethodReference USE =
            new MethodReference(Checks.CLASS_NAME, "use", ValueType.object("java.lang.Object"), ValueType.VOID);

    private UsedResults() {}

    static void keep(Program program) {
        boolean[] used = new boolean[program.variableCount()];
        UsageExtractor usages = new UsageExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                phi.getIncomings().forEach(incoming -> used[incoming.getValue().getIndex()] = true);
            }
            for (Instruction instruction : block) {
                instruction.acceptVisitor(usages);
                for (Variable variable : usages.getUsedVariables()) {
                    used[variable.getIndex()] = true;
                }
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null;
                    instruction = instruction.getNext()) {
                if (instruction instanceof CastInstruction cast
                        && !cast.isWeak()
                        && !used[cast.getReceiver().getIndex()]) {
                    InvokeInstruction use = new InvokeInstruction();
                    use.setType(InvocationType.SPECIAL);
                    use.setMethod(USE);
                    use.setArguments(cast.getReceiver());
                    use.setLocation(cast.getLocation());
                    cast.insertNext(use);
                }
            }
        }
    }
}
