package io.github.napi4j.compiler.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Lets workers beyond a pool's core size end as soon as they are idle, in a module without threads: there they cannot wait
 * for work on the stack of who waits for theirs, and would be replaced one by one.
 */
final class IdleWorkers implements ClassHolderTransformer {
    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";
    private static final FieldReference KEEP_ALIVE = new FieldReference(POOL, "keepAliveTime");
    private static final MethodDescriptor GET_TASK =
            new MethodDescriptor("getTask", ValueType.object("java.lang.Runnable"));
    private static final MethodReference SHORTENED = new MethodReference(
            "io.github.napi4j.runtime.library.IdleWorkers", "keepAlive", ValueType.LONG, ValueType.LONG);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        MethodHolder getTask = cls.getName().equals(POOL) ? cls.getMethod(GET_TASK) : null;
        if (getTask != null && getTask.getProgram() != null) {
            shorten(getTask.getProgram());
        }
    }

    private static void shorten(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetFieldInstruction read
                        && read.getField().equals(KEEP_ALIVE)) {
                    Variable configured = program.createVariable();
                    InvokeInstruction shorten = new InvokeInstruction();
                    shorten.setType(InvocationType.SPECIAL);
                    shorten.setMethod(SHORTENED);
                    shorten.setArguments(configured);
                    shorten.setReceiver(read.getReceiver());
                    shorten.setLocation(read.getLocation());
                    read.setReceiver(configured);
                    read.insertNext(shorten);
                }
            }
        }
    }
}
