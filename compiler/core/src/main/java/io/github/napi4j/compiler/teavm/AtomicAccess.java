package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;

/**
 * Turns calls of {@code VarHandle}, of the JDK's {@code Unsafe} and of field updaters' factories into access by address.
 *
 * <p>Handles, offsets and updaters must be asked for with constant class and name; asking otherwise throws when the program
 * does it. Orders weaker than volatile become volatile, plain access stays plain.
 */
final class AtomicAccess implements ClassHolderTransformer {
    static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup";

    /** The JDK's own shorthand for {@link #LOOKUP}. */
    static final String HANDLE_MAKER = "jdk.internal.invoke.MhUtil";

    private static final String VAR_HANDLE = "java.lang.invoke.VarHandle";
    private static final String METHOD_HANDLES = "java.lang.invoke.MethodHandles";
    private static final String UNSAFE = "jdk.internal.misc.Unsafe";
    private static final String ATOMICS = "io.github.napi4j.runtime.concurrent.Atomics";

    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    private static final ValueType HANDLE = ValueType.object(VAR_HANDLE);
    private static final ValueType ADDRESS = ValueType.object("org.teavm.interop.Address");

    private final FieldPlaces places;
    private final HandleFields handles;

    AtomicAccess(FieldPlaces places, HandleFields handles) {
        this.places = places;
        this.handles = handles;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        // Adding methods while walking them: the walk is over a copy.
        for (MethodHolder method : List.copyOf(cls.getMethods())) {
            if (method.getProgram() == null) {
                continue;
            }
            Definitions definitions = null;
            for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof InvokeInstruction invoke && isOurs(invoke)) {
                        definitions = definitions != null ? definitions : new Definitions(method.getProgram());
                        transform(invoke, definitions, cls);
                    }
                }
            }
        }
    }

    private static boolean isOurs(InvokeInstruction invoke) {
        String owner = invoke.getMethod().getClassName();
        return owner.equals(VAR_HANDLE)
                || owner.equals(UNSAFE)
                || owner.equals(METHOD_HANDLES)
                || owner.equals(LOOKUP)
                || owner.equals(HANDLE_MAKER)
                || FieldUpdaters.isFactory(invoke.getMethod());
    }

    private void transform(InvokeInstruction invoke, Definitions definitions, ClassHolder user) {
        String name = invoke.getMethod().getName();
        switch (invoke.getMethod().getClassName()) {
            case METHOD_HANDLES -> {
                if (name.equals("lookup") || name.equals("privateLookupIn")) {
                    replaceByNull(invoke);
                } else if (name.equals("arrayElementVarHandle")) {
                    call(invoke, VAR_HANDLE, "ofItems", List.copyOf(invoke.getArguments()), CLASS, HANDLE);
                }
            }
            case LOOKUP, HANDLE_MAKER -> {
                if (name.endsWith("VarHandle")) {
                    makeHandle(invoke, definitions, user);
                }
            }
            case UNSAFE -> transformUnsafe(invoke, definitions, user);
            case VAR_HANDLE -> transformHandle(invoke, definitions, user);
            default -> new FieldUpdaters(places, handles).transform(invoke, definitions, user);
        }
    }

    private void makeHandle(InvokeInstruction invoke, Definitions definitions, ClassHolder user) {
        FieldHolder field = handles.made(invoke, definitions, user.getName());
        if (field == null) {
            call(invoke, VAR_HANDLE, "ofUnknown", List.of(), HANDLE);
            return;
        }
        Variable place = loadPlace(invoke, places, field, user);
        Variable kind = constant(invoke, kindCode(field.getType()));
        call(invoke, VAR_HANDLE, "ofField", List.of(place, kind), ValueType.LONG, ValueType.INTEGER, HANDLE);
    }

    private void transformUnsafe(InvokeInstruction invoke, Definitions definitions, ClassHolder user) {
        String name = invoke.getMethod().getName();
        if (name.equals("getUnsafe")) {
            replaceByNull(invoke);
        } else if (name.equals("objectFieldOffset") || name.equals("staticFieldOffset")) {
            FieldHolder field = invoke.getArguments().size() == 2
                    ? handles.named(
                            invoke.getArguments().get(0), invoke.getArguments().get(1), definitions)
                    : reflected(invoke.getArguments().get(0), definitions);
            if (field == null) {
                call(invoke, ATOMICS, "unknownOffset", List.of(), ValueType.LONG);
            } else {
                replaceBy(invoke, loadPlace(invoke, places, field, user));
            }
        } else if (name.equals("arrayBaseOffset") || name.equals("arrayIndexScale")) {
            // Of type int before JDK 25 and long from there on.
            ValueType result = invoke.getMethod().getReturnType();
            String method = result.equals(ValueType.LONG) ? name + "Long" : name;
            call(invoke, ATOMICS, method, List.copyOf(invoke.getArguments()), CLASS, result);
        } else if (name.equals("staticFieldBase")) {
            replaceByNull(invoke);
        } else if (name.equals("park") || name.equals("unpark")) {
            call(
                    invoke,
                    ATOMICS,
                    name,
                    List.copyOf(invoke.getArguments()),
                    invoke.getMethod().getSignature());
        } else if (name.endsWith("Fence")) {
            call(invoke, ATOMICS, "fence", List.of(), ValueType.VOID);
        } else if (invoke.getMethod().parameterCount() >= 2) {
            unsafeAccess(invoke, name);
        }
    }

    /** The field that reflection is asked for by constants; the question goes, for nothing else needs the answer. */
    private @Nullable FieldHolder reflected(Variable variable, Definitions definitions) {
        if (definitions.of(variable) instanceof InvokeInstruction question
                && question.getMethod().getName().equals("getDeclaredField")
                && question.getInstance() != null) {
            FieldHolder field = handles.named(
                    question.getInstance(), question.getArguments().get(0), definitions);
            if (question.getBasicBlock() != null) {
                replaceByNull(question);
            }
            return field;
        }
        return null;
    }

    /** {@code Unsafe.op(owner, offset, values)}: the coordinates are an object and an offset. */
    private static void unsafeAccess(InvokeInstruction invoke, String name) {
        MethodDescriptor descriptor = invoke.getMethod().getDescriptor();
        ValueType value = descriptor.parameterCount() == 2
                ? descriptor.getResultType()
                : descriptor.parameterType(descriptor.parameterCount() - 1);
        Optional<AtomicOperation> operation = AtomicOperation.ofUnsafe(name, AtomicOperation.kind(value));
        if (operation.isPresent() && operation.get().values() + 2 == descriptor.parameterCount()) {
            Variable address = invokeBefore(
                    invoke,
                    new MethodReference(ATOMICS, "at", OBJECT, ValueType.LONG, ADDRESS),
                    List.copyOf(invoke.getArguments().subList(0, 2)));
            access(invoke, operation.get(), address, 2, value);
        }
    }

    private void transformHandle(InvokeInstruction invoke, Definitions definitions, ClassHolder user) {
        Optional<AtomicOperation> found =
                AtomicOperation.ofHandle(invoke.getMethod().getName());
        if (found.isEmpty() || invoke.getInstance() == null) {
            return;
        }
        AtomicOperation operation = found.get();
        MethodDescriptor descriptor = invoke.getMethod().getDescriptor();
        int coordinates = descriptor.parameterCount() - operation.values();
        FieldHolder field = handles.target(invoke.getInstance(), definitions);
        if (field != null
                && coordinates == (field.hasModifier(ElementModifier.STATIC) ? 0 : 1)
                && fits(field.getType(), coordinates, operation, descriptor)) {
            access(invoke, operation, addressOfField(invoke, field, user), coordinates, field.getType());
            return;
        }
        ValueType items = handles.items(invoke.getInstance(), definitions);
        if (items != null && coordinates == 2 && fits(items, coordinates, operation, descriptor)) {
            access(invoke, operation, addressByHandle(invoke, coordinates, items), coordinates, items);
            return;
        }
        ValueType value = operation.values() == 0
                ? descriptor.getResultType()
                : descriptor.parameterType(descriptor.parameterCount() - 1);
        if (coordinates >= 0 && !value.equals(ValueType.VOID)) {
            access(invoke, operation, addressByHandle(invoke, coordinates, value), coordinates, value);
        }
    }

    /** Whether a call's values are convertible to the variable's type and back. */
    private static boolean fits(
            ValueType variable, int coordinates, AtomicOperation operation, MethodDescriptor descriptor) {
        for (int i = coordinates; i < descriptor.parameterCount(); i++) {
            if (!ValueConversions.exist(descriptor.parameterType(i), variable)) {
                return false;
            }
        }
        ValueType result = operation.result(variable);
        ValueType wanted = descriptor.getResultType();
        return wanted.equals(ValueType.VOID) || result.equals(ValueType.VOID) || ValueConversions.exist(result, wanted);
    }

    private Variable addressOfField(InvokeInstruction invoke, FieldHolder field, ClassHolder user) {
        Variable place = loadPlace(invoke, places, field, user);
        if (field.hasModifier(ElementModifier.STATIC)) {
            return invokeBefore(
                    invoke, new MethodReference(ATOMICS, "ofStatic", ValueType.LONG, ADDRESS), List.of(place));
        }
        return invokeBefore(
                invoke,
                new MethodReference(ATOMICS, "of", OBJECT, ValueType.LONG, ADDRESS),
                List.of(invoke.getArguments().get(0), place));
    }

    private static Variable addressByHandle(InvokeInstruction invoke, int coordinates, ValueType value) {
        List<Variable> arguments = new ArrayList<>(List.of(invoke.getInstance()));
        List<ValueType> signature = new ArrayList<>(List.of(HANDLE));
        for (int i = 0; i < coordinates; i++) {
            ValueType type = invoke.getMethod().parameterType(i);
            arguments.add(invoke.getArguments().get(i));
            signature.add(type instanceof ValueType.Primitive ? type : OBJECT);
        }
        arguments.add(constant(invoke, kindCode(value)));
        signature.add(ValueType.INTEGER);
        signature.add(ADDRESS);
        return invokeBefore(
                invoke, new MethodReference(VAR_HANDLE, "at", signature.toArray(ValueType[]::new)), arguments);
    }

    /** Makes a call one of {@code Atomics} on a variable of a type, with the values behind {@code coordinates}. */
    private static void access(
            InvokeInstruction invoke, AtomicOperation operation, Variable address, int coordinates, ValueType type) {
        MethodDescriptor descriptor = invoke.getMethod().getDescriptor();
        Variable owner = coordinates > 0 ? invoke.getArguments().get(0) : null;
        ValueType erased = type instanceof ValueType.Primitive ? type : OBJECT;
        List<Variable> arguments = new ArrayList<>(List.of(address));
        List<ValueType> signature = new ArrayList<>(List.of(ADDRESS));
        var conversions = new ValueConversions(invoke);
        for (int i = coordinates; i < descriptor.parameterCount(); i++) {
            arguments.add(conversions.convert(invoke.getArguments().get(i), descriptor.parameterType(i), erased));
            signature.add(erased);
        }
        ValueType result = operation.result(erased);
        signature.add(result);
        if (owner != null && operation.writes() && !(type instanceof ValueType.Primitive)) {
            // The last thing before the access: nothing between the two is a safepoint.
            var written = new InvokeInstruction();
            call(written, ATOMICS, "written", List.of(owner, address), OBJECT, ADDRESS, ValueType.VOID);
            written.setLocation(invoke.getLocation());
            invoke.insertPrevious(written);
        }
        ValueType wanted = descriptor.getResultType();
        String name = operation.name() + AtomicOperation.kind(type);
        call(invoke, ATOMICS, name, arguments, signature.toArray(ValueType[]::new));
        if (!wanted.equals(ValueType.VOID) && !wanted.equals(result)) {
            convertResult(invoke, result, wanted);
        }
    }

    private static void convertResult(InvokeInstruction invoke, ValueType from, ValueType to) {
        Instruction next = invoke.getNext();
        Variable wanted = invoke.getReceiver();
        if (wanted != null) {
            invoke.setReceiver(invoke.getProgram().createVariable());
            var assign = new AssignInstruction();
            assign.setReceiver(wanted);
            assign.setLocation(invoke.getLocation());
            next.insertPrevious(assign);
            assign.setAssignee(new ValueConversions(assign).convert(invoke.getReceiver(), from, to));
        }
    }

    /** Casts what a call answers, if anybody looks. */
    static void castResult(InvokeInstruction invoke, ValueType type) {
        if (invoke.getReceiver() == null) {
            return;
        }
        var cast = new CastInstruction();
        cast.setTargetType(type);
        cast.setReceiver(invoke.getReceiver());
        cast.setLocation(invoke.getLocation());
        invoke.setReceiver(invoke.getProgram().createVariable());
        cast.setValue(invoke.getReceiver());
        invoke.insertNext(cast);
    }

    /** Loads a field's offset, or a static field's address, before {@code user} of it. */
    static Variable loadPlace(InvokeInstruction invoke, FieldPlaces places, FieldHolder field, ClassHolder user) {
        return invokeBefore(invoke, places.method(user, field.getReference()), List.of());
    }

    /** Loads a number before an instruction. */
    static Variable constant(InvokeInstruction invoke, int value) {
        var constant = new IntegerConstantInstruction();
        constant.setConstant(value);
        constant.setReceiver(invoke.getProgram().createVariable());
        constant.setLocation(invoke.getLocation());
        invoke.insertPrevious(constant);
        return constant.getReceiver();
    }

    private static Variable invokeBefore(InvokeInstruction invoke, MethodReference method, List<Variable> arguments) {
        var before = new InvokeInstruction();
        before.setType(InvocationType.SPECIAL);
        before.setMethod(method);
        before.setArguments(arguments.toArray(Variable[]::new));
        before.setReceiver(invoke.getProgram().createVariable());
        before.setLocation(invoke.getLocation());
        invoke.insertPrevious(before);
        return before.getReceiver();
    }

    private static void replaceBy(InvokeInstruction invoke, Variable value) {
        var assign = new AssignInstruction();
        assign.setReceiver(invoke.getReceiver());
        assign.setAssignee(value);
        assign.setLocation(invoke.getLocation());
        invoke.replace(assign);
    }

    private static void replaceByNull(InvokeInstruction invoke) {
        var constant = new NullConstantInstruction();
        constant.setReceiver(invoke.getReceiver());
        constant.setLocation(invoke.getLocation());
        invoke.replace(constant);
    }

    /** Makes the instruction a call of a static method; the last of {@code signature} is the result. */
    static void call(
            InvokeInstruction invoke, String owner, String name, List<Variable> arguments, ValueType... signature) {
        invoke.setType(InvocationType.SPECIAL);
        invoke.setInstance(null);
        invoke.setMethod(new MethodReference(owner, name, signature));
        invoke.setArguments(arguments.toArray(Variable[]::new));
    }

    /** A type as the runtime's {@code VarHandle} knows it: the letter of a descriptor. */
    private static int kindCode(@Nullable ValueType type) {
        return type instanceof ValueType.Primitive ? type.toString().charAt(0) : 'L';
    }
}
