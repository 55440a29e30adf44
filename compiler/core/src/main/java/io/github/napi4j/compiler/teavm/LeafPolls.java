package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.model.lowlevel.GCShadowStackContributor;
import org.teavm.runtime.ShadowStack;

/**
 * Polls of methods that call nothing: such a method has no frame, so it hands what it still needs to the poll, which
 * makes one.
 */
final class LeafPolls {
    private static final String REGISTER = "registerGCRoot";

    private final GCShadowStackContributor roots;

    LeafPolls(Characteristics characteristics) {
        roots = new GCShadowStackContributor(characteristics);
    }

    /** Turns the roots that TeaVM stores before a poll into its arguments. */
    void apply(Program program, MethodReader method) {
        roots.contribute(program, method);
        for (BasicBlock block : program.getBasicBlocks()) {
            List<Variable> held = new ArrayList<>();
            List<Instruction> stores = new ArrayList<>();
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getClassName().equals(ShadowStack.class.getName())) {
                    stores.add(call);
                    if (call.getMethod().getName().equals(REGISTER)) {
                        held.add(call.getArguments().get(1));
                    }
                } else if (Safepoints.isPoll(instruction) && !held.isEmpty()) {
                    instruction.replace(Safepoints.poll(held));
                    break;
                }
            }
            stores.forEach(Instruction::delete);
        }
    }
}
