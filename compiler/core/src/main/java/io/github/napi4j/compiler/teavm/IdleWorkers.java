package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Asks {@code io.github.napi4j.runtime.library.IdleWorkers} where the JDK's pools decide what a worker without work does. In a
 * module without threads it must end: it cannot wait for work on the stack of who waits for its results.
 *
 * <p>The C is the same for every target, so the question is put in all modules and answered at run time.
 */
final class IdleWorkers implements ClassHolderTransformer {
    private static final String LIBRARY = "io.github.napi4j.runtime.library.IdleWorkers";

    private static final String THREAD_POOL = "java.util.concurrent.ThreadPoolExecutor";
    private static final MethodReference KEEP_ALIVE =
            new MethodReference(LIBRARY, "keepAlive", ValueType.object(THREAD_POOL), ValueType.LONG, ValueType.LONG);
    private static final MethodReference CORE_TIMES_OUT = new MethodReference(
            LIBRARY, "coreTimesOut", ValueType.object(THREAD_POOL), ValueType.BOOLEAN, ValueType.BOOLEAN);

    private static final String FORK_JOIN_POOL = "java.util.concurrent.ForkJoinPool";
    private static final MethodReference LEAVE = new MethodReference(LIBRARY, "leave", ValueType.VOID);
    private static final MethodReference IS_LEAVING = new MethodReference(LIBRARY, "isLeaving", ValueType.BOOLEAN);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        switch (cls.getName()) {
            case THREAD_POOL -> {
                for (String method : List.of("getTask", "processWorkerExit")) {
                    replaceReads(program(cls, method), "keepAliveTime", KEEP_ALIVE);
                    replaceReads(program(cls, method), "allowCoreThreadTimeOut", CORE_TIMES_OUT);
                }
            }
            case FORK_JOIN_POOL -> {
                // Where a worker has found nothing, before it says so to the pool: what it throws is an active worker's
                // failure.
                Program idle = program(cls, has(cls, "deactivate") ? "deactivate" : "awaitWork");
                idle.basicBlockAt(0).addFirst(call(LEAVE));
                Wrapped signal = Wrapped.method(cls, "signalWork", 0, context.getHierarchy());
                signal.body().when(signal.body().invoke(IS_LEAVING).isFalse()).thenDo(signal::proceed);
                signal.body().exit();
            }
            default -> {}
        }
    }

    private static boolean has(ClassHolder cls, String method) {
        return cls.getMethods().stream()
                .anyMatch(candidate -> candidate.getName().equals(method));
    }

    private static Program program(ClassHolder cls, String method) {
        return cls.getMethods().stream()
                .filter(candidate -> candidate.getName().equals(method))
                .map(MethodHolder::getProgram)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("this JDK's " + cls.getName() + " has no method " + method));
    }

    private static void replaceReads(Program program, String field, MethodReference filter) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetFieldInstruction read
                        && read.getField().getFieldName().equals(field)) {
                    Variable configured = program.createVariable();
                    InvokeInstruction call = call(filter, read.getInstance(), configured);
                    call.setReceiver(read.getReceiver());
                    call.setLocation(read.getLocation());
                    read.setReceiver(configured);
                    read.insertNext(call);
                }
            }
        }
    }

    private static InvokeInstruction call(MethodReference method, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        return call;
    }
}
