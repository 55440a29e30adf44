package io.github.napi4j.compiler.teavm;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ProgramReader;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.VariableReader;
import org.teavm.model.instructions.AbstractInstructionReader;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Puts a check in front of what buffers do with their memory, so that a view cannot be used after its call.
 *
 * <p>Only in addons that have views: other buffers pay nothing.
 */
final class LeasedBuffers implements ClassHolderTransformer {
    private static final Set<String> CLASSES = Set.of(
            "java.nio.ByteBufferNative",
            "java.nio.ShortBufferNative",
            "java.nio.CharBufferNative",
            "java.nio.IntBufferNative",
            "java.nio.LongBufferNative",
            "java.nio.FloatBufferNative",
            "java.nio.DoubleBufferNative");

    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final MethodReference CHECK =
            new MethodReference("java.nio.BufferLease", "check", OBJECT, ValueType.VOID);
    private static final String VIEWS = "io.github.napi4j.guest.Views";

    private final String glue;

    /**
     * For an addon.
     *
     * @param glue the class that calls {@code Views} where there are some
     */
    LeasedBuffers(String glue) {
        this.glue = glue;
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!CLASSES.contains(type.getName()) || !hasViews(context)) {
            return;
        }
        for (MethodHolder method : type.getMethods()) {
            Program program = method.getProgram();
            boolean exempt =
                    method.getName().equals("release") || method.getName().equals("getDataAddress");
            if (program != null && !exempt) {
                check(program);
            }
        }
    }

    private boolean hasViews(ClassHolderTransformerContext context) {
        ClassReader written = context.getHierarchy().getClassSource().get(glue);
        var finder = new ViewFinder();
        for (MethodReader method : written == null ? List.<MethodReader>of() : written.getMethods()) {
            ProgramReader program = method.getProgram();
            for (int i = 0; program != null && i < program.basicBlockCount(); i++) {
                program.basicBlockAt(i).readAllInstructions(finder);
            }
        }
        return finder.found;
    }

    private static void check(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetFieldInstruction access
                        && access.getField().getFieldName().equals("address")) {
                    insert(program, access);
                }
            }
        }
    }

    private static void insert(Program program, GetFieldInstruction access) {
        Variable keeper = program.createVariable();
        var get = new GetFieldInstruction();
        get.setInstance(access.getInstance());
        get.setField(new FieldReference(access.getField().getClassName(), "gcRef"));
        get.setFieldType(OBJECT);
        get.setReceiver(keeper);
        get.setLocation(access.getLocation());
        var check = new InvokeInstruction();
        check.setType(InvocationType.SPECIAL);
        check.setMethod(CHECK);
        check.setArguments(keeper);
        check.setLocation(access.getLocation());
        access.insertPreviousAll(List.of(get, check));
    }

    /** Looks for calls of {@code Views}. */
    private static final class ViewFinder extends AbstractInstructionReader {
        boolean found;

        @Override
        public void invoke(
                @Nullable VariableReader receiver,
                @Nullable VariableReader instance,
                MethodReference method,
                List<? extends VariableReader> arguments,
                InvocationType type) {
            found |= method.getClassName().equals(VIEWS);
        }
    }
}
