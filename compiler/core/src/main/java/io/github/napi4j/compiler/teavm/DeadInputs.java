package io.github.napi4j.compiler.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.util.ProgramUtils;

/**
 * Drops inputs that nothing defines. TeaVM takes out the check of what is always null and all that comes after it in its block;
 * handlers that would have got a value from there still name it. Comes before variables share registers, for one that is never set
 * would share any.
 */
final class DeadInputs {
    private DeadInputs() {}

    /** Drops them; {@code this} and the parameters are variables that no instruction defines. */
    static void drop(Program program, int parameterCount) {
        BasicBlock[] definitions = ProgramUtils.getVariableDefinitionPlaces(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                phi.getIncomings().removeIf(input -> {
                    int variable = input.getValue().getIndex();
                    return variable > parameterCount && definitions[variable] == null;
                });
            }
        }
    }
}
