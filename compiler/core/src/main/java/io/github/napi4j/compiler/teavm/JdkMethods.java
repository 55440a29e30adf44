package io.github.napi4j.compiler.teavm;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.util.ModelUtils;

/**
 * Adds static methods of the JDK's classes that the class library's lack or have with other results. Only those that a program
 * uses are compiled; one that stands on what is not there is refused then, as it would be without this.
 */
final class JdkMethods implements ClassHolderTransformer {
    /** Mostly static methods, made of each other and of what is public. */
    private static final Set<String> COMPLETED = Set.of(
            "java.lang.CharSequence",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.util.Arrays");

    /** Methods that the class library has, with other results. */
    private static final Map<String, Pattern> REPLACED = Map.of(
            "java.lang.Math",
            Pattern.compile("ulp|next(After|Up|Down)|to(Radians|Degrees)"
                    + "|(add|subtract|multiply|increment|decrement|negate|toInt|abs)Exact"),
            "java.util.Arrays",
            Pattern.compile("equals|mismatch|compare(Unsigned)?"));

    private final ClassHolderSource jdk;

    JdkMethods(ClassHolderSource jdk) {
        this.jdk = jdk;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        ClassHolder original = COMPLETED.contains(cls.getName()) ? jdk.get(cls.getName()) : null;
        if (original == null) {
            return;
        }
        for (MethodHolder method : original.getMethods()) {
            boolean isCode = method.hasModifier(ElementModifier.STATIC) && method.getProgram() != null;
            MethodHolder present = cls.getMethod(method.getDescriptor());
            if (present != null && isReplaced(method)) {
                cls.removeMethod(present);
                present = null;
            }
            if (isCode && present == null && !isInitializer(method)) {
                MethodHolder added = ModelUtils.copyMethod(method);
                disableAssertions(added.getProgram());
                cls.addMethod(added);
            }
        }
    }

    /** The field that says so belongs to the initializer, which stays behind. */
    private static void disableAssertions(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetFieldInstruction read
                        && read.getField().getFieldName().equals("$assertionsDisabled")) {
                    var disabled = new IntegerConstantInstruction();
                    disabled.setReceiver(read.getReceiver());
                    disabled.setConstant(1);
                    disabled.setLocation(read.getLocation());
                    read.replace(disabled);
                }
            }
        }
    }

    private static boolean isReplaced(MethodHolder method) {
        Pattern names = REPLACED.get(method.getOwnerName());
        return names != null && names.matcher(method.getName()).matches();
    }

    private static boolean isInitializer(MethodHolder method) {
        return method.getName().equals("<clinit>");
    }
}
