package io.github.napi4j.compiler.teavm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Replaces single methods of the class library, or adds some, where a whole class of ours would repeat what is right.
 *
 * <p>A public static method of a replacement class stands for the static method of the same descriptor, or for the
 * instance method whose receiver is its first parameter; what the target class does not have it gets. One named
 * {@code beforeSort} runs before {@code sort}, with the same parameters, and may refuse them; {@code beforeNew} runs before the
 * constructor.
 */
final class MethodReplacements implements ClassHolderTransformer {
    private static final String BEFORE = "before";
    private static final String CONSTRUCTOR = "<init>";

    private final Map<String, List<String>> replacementsByTarget;

    MethodReplacements(Map<String, List<String>> replacementsByTarget) {
        this.replacementsByTarget = Map.copyOf(replacementsByTarget);
    }

    @Override
    public void transformClass(ClassHolder target, ClassHolderTransformerContext context) {
        for (String replacement : replacementsByTarget.getOrDefault(target.getName(), List.of())) {
            replaceAll(target, replacement, context);
        }
    }

    private static void replaceAll(ClassHolder target, String replacementName, ClassHolderTransformerContext context) {
        ClassReader replacement = context.getHierarchy().getClassSource().get(replacementName);
        if (replacement == null) {
            throw new IllegalStateException(
                    "no class " + replacementName + " to replace methods of " + target.getName());
        }
        for (MethodReader method : replacement.getMethods()) {
            if (method.getLevel() == AccessLevel.PUBLIC && method.hasModifier(ElementModifier.STATIC)) {
                if (runsBefore(method)) {
                    prepend(target, method);
                } else {
                    replace(target, method, context);
                }
            }
        }
    }

    private static boolean runsBefore(MethodReader method) {
        String name = method.getName();
        return name.length() > BEFORE.length()
                && name.startsWith(BEFORE)
                && Character.isUpperCase(name.charAt(BEFORE.length()));
    }

    private static void prepend(ClassHolder target, MethodReader check) {
        MethodHolder method = checked(target, check);
        Program program = method.getProgram();
        // Variable 0 is the receiver; parameters follow, in static methods and before constructors without a receiver.
        int firstVariable = isGivenReceiver(method) ? 0 : 1;
        Variable[] arguments = new Variable[check.parameterCount()];
        Arrays.setAll(arguments, i -> program.variableAt(firstVariable + i));
        var call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(check.getReference());
        call.setArguments(arguments);
        Instruction first = program.basicBlockAt(0).getFirstInstruction();
        call.setLocation(first.getLocation());
        first.insertPrevious(call);
    }

    private static boolean isGivenReceiver(MethodHolder method) {
        return !method.hasModifier(ElementModifier.STATIC) && !method.getName().equals(CONSTRUCTOR);
    }

    private static MethodHolder checked(ClassHolder target, MethodReader check) {
        String rest = check.getName().substring(BEFORE.length());
        String name = rest.equals("New") ? CONSTRUCTOR : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
        ValueType[] given = check.getParameterTypes();
        for (MethodHolder method : target.getMethods()) {
            int receivers = isGivenReceiver(method) ? 1 : 0;
            if (method.getName().equals(name)
                    && method.getProgram() != null
                    && Arrays.equals(method.getParameterTypes(), Arrays.copyOfRange(given, receivers, given.length))) {
                return method;
            }
        }
        throw new IllegalStateException(
                "nothing in " + target.getName() + " for " + check.getReference() + " to run before");
    }

    private static void replace(ClassHolder target, MethodReader replacement, ClassHolderTransformerContext context) {
        MethodHolder method = counterpart(target, replacement);
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        // Variable 0 is the receiver; parameters follow, in static methods too.
        int firstVariable = method.hasModifier(ElementModifier.STATIC) ? 1 : 0;
        ValueEmitter[] arguments = new ValueEmitter[replacement.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = body.var(firstVariable + i, replacement.parameterType(i));
        }
        ValueEmitter result = body.invoke(replacement.getReference(), arguments);
        if (result == null) {
            body.exit();
        } else {
            result.returnValue();
        }
    }

    private static MethodHolder counterpart(ClassHolder target, MethodReader replacement) {
        ValueType[] signature = replacement.getDescriptor().getSignature();
        MethodHolder sameSignature = target.getMethod(replacement.getDescriptor());
        if (sameSignature != null && sameSignature.hasModifier(ElementModifier.STATIC)) {
            return emptied(sameSignature);
        }
        if (signature.length > 1 && signature[0].isObject(target.getName())) {
            var descriptor =
                    new MethodDescriptor(replacement.getName(), Arrays.copyOfRange(signature, 1, signature.length));
            MethodHolder instanceMethod = target.getMethod(descriptor);
            return instanceMethod != null
                    ? emptied(instanceMethod)
                    : added(target, descriptor, EnumSet.noneOf(ElementModifier.class));
        }
        return added(target, replacement.getDescriptor(), EnumSet.of(ElementModifier.STATIC));
    }

    private static MethodHolder emptied(MethodHolder method) {
        method.getModifiers().remove(ElementModifier.NATIVE);
        method.setProgram(null);
        return method;
    }

    private static MethodHolder added(
            ClassHolder target, MethodDescriptor descriptor, EnumSet<ElementModifier> modifiers) {
        var method = new MethodHolder(descriptor);
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().addAll(modifiers);
        target.addMethod(method);
        return method;
    }
}
