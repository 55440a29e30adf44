package io.github.napi4j.compiler.teavm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Makes methods of the class library {@code synchronized} that keep something which threads share: caches behind static
 * methods, and classes whose objects are safe to share in the JDK.
 */
final class GuardedMethods implements ClassHolderTransformer {
    /** Stands for all instance methods, inherited ones among them. */
    private static final String ALL = "*";

    private static final String OBJECT = "java.lang.Object";

    private final Map<String, List<String>> methodsByClass;

    GuardedMethods(Map<String, List<String>> methodsByClass) {
        this.methodsByClass = Map.copyOf(methodsByClass);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        List<String> names = methodsByClass.getOrDefault(cls.getName(), List.of());
        boolean all = names.contains(ALL);
        if (all) {
            overrideInherited(cls, context);
        }
        for (MethodHolder method : cls.getMethods()) {
            boolean guarded = all ? isInstanceMethod(method) : names.contains(method.getName());
            if (guarded && method.getProgram() != null) {
                method.getModifiers().add(ElementModifier.SYNCHRONIZED);
            }
        }
    }

    /** Gives the class methods of its own in the place of those that it inherits, for a class is guarded as a whole. */
    private static void overrideInherited(ClassHolder cls, ClassHolderTransformerContext context) {
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        Map<MethodDescriptor, MethodReader> inherited = new LinkedHashMap<>();
        for (ClassReader above = parent(cls, classes); above != null; above = parent(above, classes)) {
            addMethods(above, inherited);
        }
        for (ClassReader below = cls; below != null; below = parent(below, classes)) {
            addDefaults(below, classes, inherited);
        }
        for (MethodReader method : inherited.values()) {
            if (cls.getMethod(method.getDescriptor()) == null
                    && !method.hasModifier(ElementModifier.FINAL)
                    && !method.hasModifier(ElementModifier.ABSTRACT)) {
                cls.addMethod(calling(method, cls, context));
            }
        }
    }

    private static @Nullable ClassReader parent(ClassReader cls, ClassReaderSource classes) {
        return cls.getParent() == null || cls.getParent().equals(OBJECT) ? null : classes.get(cls.getParent());
    }

    private static void addMethods(ClassReader cls, Map<MethodDescriptor, MethodReader> methods) {
        for (MethodReader method : cls.getMethods()) {
            if (isInstanceMethod(method) && method.getLevel() == AccessLevel.PUBLIC) {
                methods.putIfAbsent(method.getDescriptor(), method);
            }
        }
    }

    /** Adds what interfaces implement, the most specific first. */
    private static void addDefaults(
            ClassReader cls, ClassReaderSource classes, Map<MethodDescriptor, MethodReader> methods) {
        for (String name : cls.getInterfaces()) {
            ClassReader type = classes.get(name);
            if (type != null) {
                addMethods(type, methods);
                addDefaults(type, classes, methods);
            }
        }
    }

    private static MethodHolder calling(
            MethodReader inherited, ClassHolder cls, ClassHolderTransformerContext context) {
        var method = new MethodHolder(inherited.getDescriptor());
        method.setLevel(AccessLevel.PUBLIC);
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[inherited.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = body.var(i + 1, inherited.parameterType(i));
        }
        ValueEmitter result =
                body.var(0, ValueType.object(cls.getName())).invokeSpecial(inherited.getReference(), arguments);
        if (result == null) {
            body.exit();
        } else {
            result.returnValue();
        }
        return method;
    }

    private static boolean isInstanceMethod(MethodReader method) {
        return !method.hasModifier(ElementModifier.STATIC) && !method.getName().startsWith("<");
    }
}
