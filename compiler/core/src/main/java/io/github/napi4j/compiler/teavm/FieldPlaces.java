package io.github.napi4j.compiler.teavm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.generators.Generator;
import org.teavm.backend.c.generators.GeneratorContext;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.FieldDependency;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * The fields that a program reaches by address, and the native methods that say where each lies.
 *
 * <p>Points-to analysis sees neither reads nor writes by address, so every value that goes into one of these fields by
 * {@code Atomics} may come out of every other one of a fitting type: imprecise, and sound.
 */
final class FieldPlaces extends AbstractDependencyListener implements Generator {
    private static final String ATOMICS = "io.github.napi4j.runtime.concurrent.Atomics";
    private static final Set<String> REFERENCE_METHODS = Set.of(
            "getReference",
            "setReference",
            "plainGetReference",
            "plainSetReference",
            "getAndSetReference",
            "compareAndSetReference",
            "compareAndExchangeReference");

    private final Map<MethodReference, FieldReference> fields = new HashMap<>();
    private final Set<MethodReference> connected = new HashSet<>();
    private @Nullable DependencyNode memory;

    /** The method that gives a field's place; it is added to {@code user}, the class being transformed. */
    MethodReference method(ClassHolder user, FieldReference field) {
        String name = "n4$place$" + field.getClassName().replace('.', '_') + "$" + field.getFieldName();
        var reference = new MethodReference(user.getName(), name, ValueType.LONG);
        if (fields.putIfAbsent(reference, field) == null) {
            var method = new MethodHolder(reference.getDescriptor());
            method.setLevel(AccessLevel.PUBLIC);
            method.getModifiers().addAll(Arrays.asList(ElementModifier.STATIC, ElementModifier.NATIVE));
            user.addMethod(method);
        }
        return reference;
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        FieldReference field = fields.get(reference);
        if (field != null) {
            if (connected.add(reference)) {
                connect(agent, agent.linkField(field));
            }
        } else if (reference.getClassName().equals(ATOMICS)
                && REFERENCE_METHODS.contains(reference.getName())
                && connected.add(reference)) {
            // Variable 1 is the address; values follow.
            for (int i = 2; i <= reference.parameterCount(); i++) {
                method.getVariable(i).connect(memory(agent));
            }
            if (method.getResult() != null) {
                memory(agent).connect(method.getResult());
            }
        }
    }

    private void connect(DependencyAgent agent, FieldDependency field) {
        FieldReader code = field.getField();
        if (code == null
                || !(code.getType() instanceof ValueType.Object || code.getType() instanceof ValueType.Array)) {
            return;
        }
        field.getValue().connect(memory(agent));
        memory(agent)
                .connect(
                        field.getValue(),
                        type -> agent.getClassHierarchy().isSuperType(code.getType(), type.getValueType(), false));
    }

    private DependencyNode memory(DependencyAgent agent) {
        if (memory == null) {
            memory = agent.createNode();
        }
        return memory;
    }

    @Override
    public boolean canHandle(MethodReference method) {
        return fields.containsKey(method);
    }

    @Override
    public void generate(GeneratorContext context, MethodReference method) {
        FieldReference field = Objects.requireNonNull(fields.get(method));
        context.includes().includeClass(field.getClassName());
        context.includes().addInclude("<stddef.h>");
        FieldReader code = context.classSource().get(field.getClassName()).getField(field.getFieldName());
        if (code.hasModifier(ElementModifier.STATIC)) {
            context.writer()
                    .print("return (int64_t) (intptr_t) &")
                    .print(context.names().forStaticField(field))
                    .println(";");
        } else {
            context.writer()
                    .print("return (int64_t) offsetof(")
                    .print(context.names().forClass(field.getClassName()))
                    .print(", ")
                    .print(context.names().forMemberField(field))
                    .println(");");
        }
    }
}
