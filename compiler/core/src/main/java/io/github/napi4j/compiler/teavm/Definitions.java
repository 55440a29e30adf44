package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.DefinitionExtractor;

/** Which instruction defines each variable of a program, which is in SSA form when classes are transformed. */
final class Definitions {
    private final Map<Variable, Instruction> byVariable = new HashMap<>();

    Definitions(Program program) {
        var extractor = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                instruction.acceptVisitor(extractor);
                for (Variable variable : extractor.getDefinedVariables()) {
                    byVariable.put(variable, instruction);
                }
            }
        }
    }

    /** What a variable comes from, behind assignments; null for parameters, phis and caught exceptions. */
    @Nullable Instruction of(Variable variable) {
        Instruction definition = byVariable.get(variable);
        while (definition instanceof AssignInstruction assign) {
            definition = byVariable.get(assign.getAssignee());
        }
        return definition;
    }

    /** The class that a variable holds, if that is a constant. */
    @Nullable ValueType classConstant(Variable variable) {
        return of(variable) instanceof ClassConstantInstruction constant ? constant.getConstant() : null;
    }

    /** The text that a variable holds, if that is a constant. */
    @Nullable String text(Variable variable) {
        return of(variable) instanceof StringConstantInstruction constant ? constant.getConstant() : null;
    }
}
