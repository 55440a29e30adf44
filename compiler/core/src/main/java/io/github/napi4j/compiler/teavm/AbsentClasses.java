package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.model.util.ProgramUtils;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Makes a library's use of a class that nobody put on the class path throw {@code NoClassDefFoundError} when it is
 * reached, as a JVM does: libraries have optional dependencies and catch it, or never get there.
 *
 * <p>Classes of the JDK that TeaVM lacks are another matter, and the author's to hear about.
 */
final class AbsentClasses implements ClassHolderTransformer {
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.");

    private final ResourceProvider classFiles;
    private final Predicate<String> authored;
    private final Map<String, Boolean> absent = new HashMap<>();

    /** A transformer that leaves alone the classes, by name, that the author wrote: javac has seen to those. */
    AbsentClasses(ResourceProvider classFiles, Predicate<String> authored) {
        this.classFiles = classFiles;
        this.authored = authored;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (isOfJdk(cls.getName()) || authored.test(cls.getName())) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                transform(method.getProgram());
            }
        }
    }

    private void transform(Program program) {
        boolean changed = false;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                String used = usedClass(instruction);
                if (used != null && absent.computeIfAbsent(used, this::isAbsent)) {
                    raiseInsteadOf(instruction, used);
                    changed = true;
                    break;
                }
            }
        }
        if (changed) {
            new UnreachableBasicBlockEliminator().optimize(program);
        }
    }

    /** Looks at top-level classes: those that TeaVM makes of lambdas have no file, and are nested by name. */
    private boolean isAbsent(String name) {
        int nested = name.indexOf('$');
        String topLevel = nested < 0 ? name : name.substring(0, nested);
        return !isOfJdk(name) && classFiles.getResource(topLevel.replace('.', '/') + ".class") == null;
    }

    private static boolean isOfJdk(String name) {
        return JDK.stream().anyMatch(name::startsWith);
    }

    private static @Nullable String usedClass(Instruction instruction) {
        if (instruction instanceof InvokeInstruction invoke) {
            return invoke.getMethod().getClassName();
        }
        if (instruction instanceof ConstructInstruction construct) {
            return construct.getType();
        }
        if (instruction instanceof GetFieldInstruction get) {
            return get.getField().getClassName();
        }
        if (instruction instanceof PutFieldInstruction put) {
            return put.getField().getClassName();
        }
        if (instruction instanceof ClassConstantInstruction constant) {
            return className(constant.getConstant());
        }
        if (instruction instanceof CastInstruction cast) {
            return className(cast.getTargetType());
        }
        if (instruction instanceof IsInstanceInstruction test) {
            return className(test.getType());
        }
        return instruction instanceof ConstructArrayInstruction array ? className(array.getItemType()) : null;
    }

    private static @Nullable String className(ValueType type) {
        ValueType item = type;
        while (item instanceof ValueType.Array array) {
            item = array.getItemType();
        }
        return item instanceof ValueType.Object object ? object.getClassName() : null;
    }

    private static void raiseInsteadOf(Instruction instruction, String className) {
        Program program = instruction.getProgram();
        Variable error = program.createVariable();
        Variable message = program.createVariable();
        var construct = new ConstructInstruction();
        construct.setType(NoClassDefFoundError.class.getName());
        construct.setReceiver(error);
        var text = new StringConstantInstruction();
        text.setConstant(className.replace('.', '/'));
        text.setReceiver(message);
        var initialise = new InvokeInstruction();
        initialise.setType(InvocationType.SPECIAL);
        initialise.setMethod(new MethodReference(NoClassDefFoundError.class, "<init>", String.class, void.class));
        initialise.setInstance(error);
        initialise.setArguments(message);
        var raise = new RaiseInstruction();
        raise.setException(error);
        ProgramUtils.truncateBlock(instruction);
        for (Instruction replacement : List.of(construct, text, initialise, raise)) {
            replacement.setLocation(instruction.getLocation());
            instruction.insertPrevious(replacement);
        }
        instruction.delete();
    }
}
