package io.github.napi4j.compiler.teavm;

import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Types arrays that may always be null and are checked all the same, as in a handler. TeaVM takes the type of an item from how its
 * array was made, which there it never was.
 */
final class NullArrays {
    private NullArrays() {}

    /** Comes before what goes by types: which variables are roots, and which share registers. */
    static void type(Program program) {
        @Nullable Instruction[] definitions = new Instruction[program.variableCount()];
        boolean[] joined = new boolean[program.variableCount()];
        DefinitionExtractor defined = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            block.getPhis().forEach(phi -> joined[phi.getReceiver().getIndex()] = true);
            for (Instruction instruction : block) {
                instruction.acceptVisitor(defined);
                for (Variable variable : defined.getDefinedVariables()) {
                    definitions[variable.getIndex()] = instruction;
                }
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof UnwrapArrayInstruction unwrap) {
                    Variable made = made(unwrap.getArray(), definitions);
                    ValueType item = primitive(unwrap.getElementType());
                    if (item != null
                            && (joined[made.getIndex()]
                                    || definitions[made.getIndex()] instanceof NullConstantInstruction)) {
                        unwrap.setArray(cast(unwrap, ValueType.arrayOf(item)));
                    }
                }
            }
        }
    }

    /** What a variable is another name of. */
    private static Variable made(Variable variable, @Nullable Instruction[] definitions) {
        Variable made = variable;
        while (true) {
            if (definitions[made.getIndex()] instanceof AssignInstruction assign) {
                made = assign.getAssignee();
            } else if (definitions[made.getIndex()] instanceof NullCheckInstruction check) {
                made = check.getValue();
            } else {
                return made;
            }
        }
    }

    private static Variable cast(UnwrapArrayInstruction unwrap, ValueType type) {
        CastInstruction cast = new CastInstruction();
        cast.setWeak(true);
        cast.setTargetType(type);
        cast.setValue(unwrap.getArray());
        cast.setReceiver(unwrap.getBasicBlock().getProgram().createVariable());
        cast.setLocation(unwrap.getLocation());
        unwrap.insertPrevious(cast);
        return cast.getReceiver();
    }

    private static @Nullable ValueType primitive(ArrayElementType type) {
        return switch (type) {
            case CHAR -> ValueType.CHARACTER;
            case BYTE -> ValueType.BYTE;
            case SHORT -> ValueType.SHORT;
            case INT -> ValueType.INTEGER;
            case LONG -> ValueType.LONG;
            case FLOAT -> ValueType.FLOAT;
            case DOUBLE -> ValueType.DOUBLE;
            case OBJECT -> null;
        };
    }
}
