package org.teavm.model.lowlevel;

import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.RaiseInstruction;

/**
 * Replaces TeaVM's: says at which instructions a method's references must be in its frame.
 *
 * <p>TeaVM counts every check that may throw. Where no handler of the method is around, a throw ends the method, and what
 * it held is not needed any more; so checks count in try blocks only.
 */
public final class ExceptionHandlingUtil {
    private static final String CHECKS = "io.github.napi4j.runtime.Checks";
    private static final String SAFEPOINTS = "io.github.napi4j.runtime.Safepoints";

    private ExceptionHandlingUtil() {}

    /** Whether the collector may run, or a handler of the same method may be entered, at an instruction. */
    public static boolean isCallInstruction(Characteristics characteristics, Instruction instruction) {
        if (instruction instanceof InvokeInstruction invoke) {
            if (invoke.getMethod().getClassName().equals(CHECKS)) {
                return isGuarded(instruction);
            }
            if (invoke.getMethod().getClassName().equals(SAFEPOINTS)) {
                return invoke.getMethod().getName().equals("poll");
            }
            return isManagedMethodCall(characteristics, invoke.getMethod());
        }
        if (instruction instanceof NullCheckInstruction || instruction instanceof BoundCheckInstruction) {
            return isGuarded(instruction);
        }
        if (instruction instanceof CastInstruction cast) {
            return !cast.isWeak() && isGuarded(instruction);
        }
        return instruction instanceof InitClassInstruction
                || instruction instanceof ConstructInstruction
                || instruction instanceof ConstructArrayInstruction
                || instruction instanceof ConstructMultiArrayInstruction
                || instruction instanceof CloneArrayInstruction
                || instruction instanceof RaiseInstruction
                || instruction instanceof MonitorEnterInstruction;
    }

    private static boolean isGuarded(Instruction instruction) {
        return !instruction.getBasicBlock().getTryCatchBlocks().isEmpty();
    }

    /** Whether a call may reach Java code or the collector. */
    public static boolean isManagedMethodCall(Characteristics characteristics, MethodReference method) {
        return characteristics.isManaged(method);
    }
}
