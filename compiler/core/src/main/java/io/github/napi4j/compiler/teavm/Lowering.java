package io.github.napi4j.compiler.teavm;

import java.util.function.Predicate;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.model.lowlevel.ShadowStackTransformer;
import org.teavm.model.util.DefaultVariableCategoryProvider;
import org.teavm.model.util.RegisterAllocator;

/** The last steps before C is written, for which the whole optimised program has to be known: handlers, polls, frames, variables. */
final class Lowering {
    private final ListableClassHolderSource classes;
    private final Characteristics characteristics;
    private final ShadowStackTransformer frames;
    private final LeafPolls leafPolls;

    Lowering(ListableClassHolderSource classes, Characteristics characteristics) {
        this.classes = classes;
        this.characteristics = characteristics;
        frames = new ShadowStackTransformer(characteristics);
        leafPolls = new LeafPolls(characteristics);
    }

    /**
     * Lowers every method.
     *
     * @param isIntrinsic whether calls of a method are something else in C
     */
    void run(Predicate<MethodReference> isIntrinsic) {
        SafepointMethods safepoints = new SafepointMethods(classes, characteristics, isIntrinsic);
        for (String className : classes.getClassNames()) {
            for (MethodHolder method : classes.get(className).getMethods()) {
                Program program = method.getProgram();
                if (program != null && program.basicBlockCount() > 0) {
                    lower(method, program, safepoints);
                }
            }
        }
    }

    private void lower(MethodHolder method, Program program, SafepointMethods safepoints) {
        IdleHandlers.drop(program);
        NullArrays.type(program);
        if (characteristics.isManaged(method.getReference())) {
            boolean hasPolls = LoopPolls.insert(program, safepoints);
            if (hasPolls && !SafepointMethods.needsFrame(program, characteristics)) {
                leafPolls.apply(program, method);
            } else {
                frames.apply(program, method);
            }
        }
        new RegisterAllocator(new DefaultVariableCategoryProvider())
                .allocateRegisters(method.getReference(), program, false);
    }
}
