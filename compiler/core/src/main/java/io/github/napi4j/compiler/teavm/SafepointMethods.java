package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.model.lowlevel.ExceptionHandlingUtil;

/** Methods whose entry is a safepoint, which is so for those that have a frame. */
final class SafepointMethods {
    private final ListableClassHolderSource classes;
    private final Characteristics characteristics;
    private final Predicate<MethodReference> isIntrinsic;
    private final Set<MethodReference> framed = new HashSet<>();

    /** Whether all methods that a virtual call of a descriptor may reach have a frame. */
    private final Map<MethodDescriptor, Boolean> framedVirtually = new HashMap<>();

    /** Looks at all programs, which have no polls and no frames yet. */
    SafepointMethods(
            ListableClassHolderSource classes,
            Characteristics characteristics,
            Predicate<MethodReference> isIntrinsic) {
        this.classes = classes;
        this.characteristics = characteristics;
        this.isIntrinsic = isIntrinsic;
        for (String className : classes.getClassNames()) {
            ClassHolder cls = classes.get(className);
            for (MethodHolder method : cls.getMethods()) {
                if (method.hasModifier(ElementModifier.ABSTRACT)) {
                    continue;
                }
                boolean hasFrame = needsFrame(method);
                if (hasFrame) {
                    framed.add(method.getReference());
                }
                framedVirtually.merge(method.getDescriptor(), hasFrame, Boolean::logicalAnd);
            }
        }
    }

    private boolean needsFrame(MethodHolder method) {
        Program program = method.getProgram();
        return program != null
                && characteristics.isManaged(method.getReference())
                && needsFrame(program, characteristics);
    }

    /** Whether a program does something, polls aside, that needs a frame. */
    static boolean needsFrame(Program program, Characteristics characteristics) {
        for (BasicBlock block : program.getBasicBlocks()) {
            if (!block.getTryCatchBlocks().isEmpty()) {
                return true;
            }
            for (Instruction instruction : block) {
                if (!Safepoints.isPoll(instruction)
                        && ExceptionHandlingUtil.isCallInstruction(characteristics, instruction)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether whatever a call reaches begins with a safepoint. */
    boolean isSafepoint(InvokeInstruction call) {
        MethodReference method = call.getMethod();
        if (isIntrinsic.test(method)) {
            return false;
        }
        if (call.getType() == InvocationType.VIRTUAL) {
            return framedVirtually.getOrDefault(method.getDescriptor(), false);
        }
        MethodReader resolved = classes.resolve(method);
        return resolved != null && framed.contains(resolved.getReference());
    }
}
