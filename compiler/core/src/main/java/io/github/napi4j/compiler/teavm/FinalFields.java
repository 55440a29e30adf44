package io.github.napi4j.compiler.teavm;

import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Freezes final fields at the end of constructors (JLS 17.5): whoever sees the object, by a data race even, sees them set.
 *
 * <p>The C compiler could else move the store that publishes an object before those that initialize it.
 */
final class FinalFields {
    static final MethodReference FREEZE =
            new MethodReference("io.github.napi4j.runtime.concurrent.Atomics", "freeze", ValueType.VOID);

    private FinalFields() {}

    static void freeze(Program program, MethodReader method, ClassReaderSource classes) {
        if (!method.getName().equals("<init>") || !hasFinalFields(classes.get(method.getOwnerName()))) {
            return;
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block.getLastInstruction() instanceof ExitInstruction exit) {
                var freeze = new InvokeInstruction();
                freeze.setType(InvocationType.SPECIAL);
                freeze.setMethod(FREEZE);
                freeze.setArguments(new Variable[0]);
                freeze.setLocation(exit.getLocation());
                exit.insertPrevious(freeze);
            }
        }
    }

    private static boolean hasFinalFields(@Nullable ClassReader cls) {
        if (cls == null) {
            return false;
        }
        for (FieldReader field : cls.getFields()) {
            if (field.hasModifier(ElementModifier.FINAL) && !field.hasModifier(ElementModifier.STATIC)) {
                return true;
            }
        }
        return false;
    }
}
