package io.github.napi4j.compiler.teavm;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;

/** Turns {@code AtomicXFieldUpdater.newUpdater} into calls that make updaters of ours, which know where the field lies. */
final class FieldUpdaters {
    private static final String PACKAGE = "java.util.concurrent.atomic.";
    private static final Set<String> UPDATERS = Set.of(
            PACKAGE + "AtomicIntegerFieldUpdater",
            PACKAGE + "AtomicLongFieldUpdater",
            PACKAGE + "AtomicReferenceFieldUpdater");
    private static final String FACTORY = "io.github.napi4j.runtime.concurrent.FieldUpdaters";

    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType CLASS = ValueType.object("java.lang.Class");

    private final FieldPlaces places;
    private final HandleFields handles;

    FieldUpdaters(FieldPlaces places, HandleFields handles) {
        this.places = places;
        this.handles = handles;
    }

    static boolean isFactory(MethodReference method) {
        return method.getName().equals("newUpdater") && UPDATERS.contains(method.getClassName());
    }

    void transform(InvokeInstruction invoke, Definitions definitions, ClassHolder user) {
        ValueType updater = invoke.getMethod().getReturnType();
        List<Variable> arguments = List.copyOf(invoke.getArguments());
        FieldHolder field = handles.named(arguments.get(0), arguments.get(arguments.size() - 1), definitions);
        String complaint = complaint(field, invoke.getMethod().getClassName());
        if (field == null || complaint != null) {
            refuse(invoke, complaint, updater);
            return;
        }
        Variable place = AtomicAccess.loadPlace(invoke, places, field, user);
        if (arguments.size() == 3) {
            AtomicAccess.call(
                    invoke,
                    FACTORY,
                    "ofReference",
                    List.of(arguments.get(0), arguments.get(1), place),
                    CLASS,
                    CLASS,
                    ValueType.LONG,
                    updater);
        } else {
            String name = field.getType().equals(ValueType.INTEGER) ? "ofInt" : "ofLong";
            AtomicAccess.call(invoke, FACTORY, name, List.of(arguments.get(0), place), CLASS, ValueType.LONG, updater);
        }
    }

    /** Why the JDK would refuse to make an updater, in the name of a method that refuses in its words. */
    private static @Nullable String complaint(@Nullable FieldHolder field, String updater) {
        if (field == null) {
            return "refuseUnknown";
        }
        ValueType type = field.getType();
        boolean fits = updater.endsWith("IntegerFieldUpdater")
                ? type.equals(ValueType.INTEGER)
                : updater.endsWith("LongFieldUpdater")
                        ? type.equals(ValueType.LONG)
                        : !(type instanceof ValueType.Primitive);
        if (!fits) {
            return "refuseType";
        }
        return field.hasModifier(ElementModifier.VOLATILE) ? null : "refuseOrder";
    }

    private static void refuse(InvokeInstruction invoke, @Nullable String complaint, ValueType updater) {
        String method = complaint != null ? complaint : "refuseUnknown";
        AtomicAccess.call(invoke, FACTORY, method, List.of(invoke.getArguments().get(0)), CLASS, OBJECT);
        AtomicAccess.castResult(invoke, updater);
    }
}
