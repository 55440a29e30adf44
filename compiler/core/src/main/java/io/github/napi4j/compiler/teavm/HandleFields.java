package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Which field a {@code VarHandle} stands for: what a call that makes one names, and what static final fields hold by their
 * class's initializer.
 */
final class HandleFields {
    private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", ValueType.VOID);

    private final ClassHolderSource classes;
    private final Map<FieldReference, Optional<FieldHolder>> byHolder = new HashMap<>();
    private final Map<FieldReference, Optional<ValueType>> itemsByHolder = new HashMap<>();
    private final Map<String, Boolean> scanned = new HashMap<>();

    /** Looks at classes as they were read, before anything transformed them. */
    HandleFields(ClassHolderSource classes) {
        this.classes = classes;
    }

    /** The field that a handle stands for, where the handle comes from a static final field. */
    @Nullable FieldHolder target(Variable handle, Definitions definitions) {
        return held(byHolder, handle, definitions);
    }

    /** The type of the array items that a handle stands for, where the handle comes from a static final field. */
    @Nullable ValueType items(Variable handle, Definitions definitions) {
        return held(itemsByHolder, handle, definitions);
    }

    private <T> @Nullable T held(Map<FieldReference, Optional<T>> holders, Variable handle, Definitions definitions) {
        if (!(definitions.of(handle) instanceof GetFieldInstruction get) || get.getInstance() != null) {
            return null;
        }
        scan(get.getField().getClassName());
        return holders.getOrDefault(get.getField(), Optional.empty()).orElse(null);
    }

    /** The field that a call makes a handle of; null where it does not name one by constants, or none is there. */
    @Nullable FieldHolder made(InvokeInstruction call, Definitions definitions, String caller) {
        return switch (call.getMethod().getClassName()) {
            case AtomicAccess.LOOKUP ->
                call.getMethod().getName().endsWith("VarHandle")
                                && call.getArguments().size() == 3
                        ? named(call.getArguments().get(0), call.getArguments().get(1), definitions)
                        : null;
            case AtomicAccess.HANDLE_MAKER ->
                call.getArguments().size() == 3
                        ? find(caller, definitions.text(call.getArguments().get(1)))
                        : call.getArguments().size() == 4
                                ? named(
                                        call.getArguments().get(1),
                                        call.getArguments().get(2),
                                        definitions)
                                : null;
            default -> null;
        };
    }

    /** The field that two variables name by constants. */
    @Nullable FieldHolder named(Variable owner, Variable name, Definitions definitions) {
        return definitions.classConstant(owner) instanceof ValueType.Object type
                ? find(type.getClassName(), definitions.text(name))
                : null;
    }

    /** A field of a class or of what it extends. */
    private @Nullable FieldHolder find(String className, @Nullable String name) {
        String owner = className;
        while (owner != null && name != null) {
            ClassHolder cls = classes.get(owner);
            if (cls == null) {
                return null;
            }
            FieldHolder field = cls.getField(name);
            if (field != null) {
                return field;
            }
            owner = cls.getParent();
        }
        return null;
    }

    private void scan(String className) {
        ClassHolder cls = classes.get(className);
        if (scanned.put(className, true) != null || cls == null) {
            return;
        }
        MethodHolder initializer = cls.getMethod(INITIALIZER);
        if (initializer == null || initializer.getProgram() == null) {
            return;
        }
        Definitions definitions = new Definitions(initializer.getProgram());
        for (BasicBlock block : initializer.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof PutFieldInstruction put && isConstant(cls, put)) {
                    scan(put, definitions, className);
                }
            }
        }
    }

    /** Of two assignments to a field neither says what it holds. */
    private void scan(PutFieldInstruction put, Definitions definitions, String className) {
        FieldHolder field = null;
        ValueType items = null;
        if (definitions.of(put.getValue()) instanceof InvokeInstruction call) {
            field = made(call, definitions, className);
            items = itemsOf(call, definitions);
        }
        byHolder.merge(put.getField(), Optional.ofNullable(field), (one, other) -> Optional.empty());
        itemsByHolder.merge(put.getField(), Optional.ofNullable(items), (one, other) -> Optional.empty());
    }

    private static @Nullable ValueType itemsOf(InvokeInstruction call, Definitions definitions) {
        return call.getMethod().getName().equals("arrayElementVarHandle")
                        && definitions.classConstant(call.getArguments().get(0)) instanceof ValueType.Array array
                ? array.getItemType()
                : null;
    }

    private static boolean isConstant(ClassHolder cls, PutFieldInstruction put) {
        FieldHolder field =
                put.getInstance() == null && put.getField().getClassName().equals(cls.getName())
                        ? cls.getField(put.getField().getFieldName())
                        : null;
        return field != null && field.hasModifier(ElementModifier.FINAL);
    }
}
