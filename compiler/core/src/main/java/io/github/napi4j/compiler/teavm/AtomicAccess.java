package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Turns calls of {@code VarHandle} and of the JDK's {@code Unsafe} into atomic access by address.
 *
 * <p>Handles and offsets must be asked for with constant class and name, as the JDK does and as everybody does who keeps
 * them in static final fields. Orders weaker than volatile become volatile.
 */
final class AtomicAccess implements ClassHolderTransformer {
    private static final String VAR_HANDLE = "java.lang.invoke.VarHandle";
    private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup";
    private static final String METHOD_HANDLES = "java.lang.invoke.MethodHandles";
    private static final String UNSAFE = "jdk.internal.misc.Unsafe";
    private static final String ATOMICS = "io.github.napi4j.runtime.concurrent.Atomics";

    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType ADDRESS = ValueType.object("org.teavm.interop.Address");

    /** A call whose name starts with a key is done as its value says; the first key that fits counts. */
    private static final List<Map.Entry<String, Operation>> OPERATIONS = List.of(
            Map.entry("weakCompareAndSet", new Operation("compareAndSet", 2)),
            Map.entry("compareAndExchange", new Operation("compareAndExchange", 2)),
            Map.entry("compareAndSet", new Operation("compareAndSet", 2)),
            Map.entry("getAndBitwiseOr", new Operation("getAndOr", 1)),
            Map.entry("getAndBitwiseAnd", new Operation("getAndAnd", 1)),
            Map.entry("getAndBitwiseXor", new Operation("getAndXor", 1)),
            Map.entry("getAndAdd", new Operation("getAndAdd", 1)),
            Map.entry("getAndSet", new Operation("getAndSet", 1)),
            Map.entry("get", new Operation("get", 0)),
            Map.entry("set", new Operation("set", 1)),
            Map.entry("put", new Operation("set", 1)));

    private final FieldPlaces places;

    AtomicAccess(FieldPlaces places) {
        this.places = places;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        // Adding methods while walking them: the walk is over a copy.
        for (MethodHolder method : List.copyOf(cls.getMethods())) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof InvokeInstruction invoke) {
                            transform(invoke, cls);
                        }
                    }
                }
            }
        }
    }

    private void transform(InvokeInstruction invoke, ClassHolder user) {
        String name = invoke.getMethod().getName();
        switch (invoke.getMethod().getClassName()) {
            case METHOD_HANDLES -> {
                if (name.equals("lookup")) {
                    replaceByNull(invoke);
                } else if (name.equals("arrayElementVarHandle")) {
                    call(invoke, VAR_HANDLE, "ofItems", List.of(), ValueType.object(VAR_HANDLE));
                }
            }
            case LOOKUP -> {
                if (name.equals("findVarHandle") || name.equals("findStaticVarHandle")) {
                    Variable place = place(
                            invoke,
                            invoke.getArguments().get(0),
                            invoke.getArguments().get(1),
                            user);
                    call(invoke, VAR_HANDLE, "ofField", List.of(place), ValueType.LONG, ValueType.object(VAR_HANDLE));
                }
            }
            case UNSAFE -> transformUnsafe(invoke, name, user);
            case VAR_HANDLE -> transformHandle(invoke, name);
            default -> {}
        }
    }

    private void transformUnsafe(InvokeInstruction invoke, String name, ClassHolder user) {
        if (name.equals("getUnsafe")) {
            replaceByNull(invoke);
        } else if (name.equals("objectFieldOffset") && invoke.getArguments().size() == 2) {
            Variable place = place(
                    invoke, invoke.getArguments().get(0), invoke.getArguments().get(1), user);
            var assign = new AssignInstruction();
            assign.setReceiver(invoke.getReceiver());
            assign.setAssignee(place);
            assign.setLocation(invoke.getLocation());
            invoke.replace(assign);
        } else if (name.endsWith("Fence")) {
            call(invoke, ATOMICS, "fence", List.of(), ValueType.VOID);
        } else {
            access(invoke, name, ATOMICS, 2);
        }
    }

    private static void transformHandle(InvokeInstruction invoke, String name) {
        if (!name.endsWith("Fence")) {
            access(invoke, name, VAR_HANDLE, -1);
        }
    }

    /**
     * Makes of a call {@code x.op(coordinates, values)} first {@code Owner.at(coordinates)}, then
     * {@code Atomics.op(address, values)}.
     *
     * @param coordinates how many arguments are coordinates; -1 for all that are not values, the handle before them
     */
    private static void access(InvokeInstruction invoke, String name, String owner, int coordinates) {
        Optional<Operation> operation = operation(name);
        if (operation.isEmpty()) {
            return;
        }
        MethodDescriptor descriptor = invoke.getMethod().getDescriptor();
        int values = operation.get().values();
        int count = coordinates >= 0 ? coordinates : descriptor.parameterCount() - values;
        if (count + values != descriptor.parameterCount()) {
            return;
        }
        ValueType valueType =
                values == 0 ? descriptor.getResultType() : descriptor.parameterType(descriptor.parameterCount() - 1);
        String kind = kind(valueType);
        if (kind == null) {
            return;
        }
        Variable address = address(invoke, owner, count, coordinates < 0);
        List<Variable> arguments = new ArrayList<>(List.of(address));
        arguments.addAll(invoke.getArguments().subList(count, descriptor.parameterCount()));
        ValueType erased = kind.equals("Reference") ? OBJECT : valueType;
        List<ValueType> signature = new ArrayList<>(List.of(ADDRESS));
        for (int i = 0; i < values; i++) {
            signature.add(erased);
        }
        signature.add(operation.get().result(erased));
        ValueType wanted = descriptor.getResultType();
        call(invoke, ATOMICS, operation.get().name() + kind, arguments, signature.toArray(ValueType[]::new));
        if (erased.equals(OBJECT) && !wanted.equals(OBJECT) && !(wanted instanceof ValueType.Primitive)) {
            castResult(invoke, wanted);
        }
    }

    private static Variable address(InvokeInstruction invoke, String owner, int count, boolean withHandle) {
        List<Variable> arguments = new ArrayList<>();
        List<ValueType> signature = new ArrayList<>();
        if (withHandle) {
            arguments.add(invoke.getInstance());
            signature.add(ValueType.object(VAR_HANDLE));
        }
        for (int i = 0; i < count; i++) {
            ValueType type = invoke.getMethod().parameterType(i);
            arguments.add(invoke.getArguments().get(i));
            signature.add(type instanceof ValueType.Primitive ? type : OBJECT);
        }
        signature.add(ADDRESS);
        var at = new InvokeInstruction();
        at.setType(InvocationType.SPECIAL);
        at.setMethod(new MethodReference(owner, "at", signature.toArray(ValueType[]::new)));
        at.setArguments(arguments.toArray(Variable[]::new));
        at.setReceiver(invoke.getProgram().createVariable());
        at.setLocation(invoke.getLocation());
        invoke.insertPrevious(at);
        return at.getReceiver();
    }

    private static void castResult(InvokeInstruction invoke, ValueType type) {
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

    /** Loads a field's offset or address before {@code user} of it. */
    private Variable place(InvokeInstruction invoke, Variable type, Variable name, ClassHolder user) {
        var cls = constant(invoke, type, ClassConstantInstruction.class);
        var text = constant(invoke, name, StringConstantInstruction.class);
        if (cls == null || text == null || !(cls.getConstant() instanceof ValueType.Object owner)) {
            throw new IllegalStateException("the field of a handle is not a constant in " + user.getName());
        }
        var load = new InvokeInstruction();
        load.setType(InvocationType.SPECIAL);
        load.setMethod(places.method(user, new FieldReference(owner.getClassName(), text.getConstant())));
        load.setReceiver(invoke.getProgram().createVariable());
        load.setLocation(invoke.getLocation());
        invoke.insertPrevious(load);
        return load.getReceiver();
    }

    /** The constant that a variable holds at an instruction of the same block. */
    private static <T extends Instruction> @Nullable T constant(Instruction at, Variable variable, Class<T> type) {
        Variable wanted = variable;
        for (Instruction i = at.getPrevious(); i != null; i = i.getPrevious()) {
            if (i instanceof AssignInstruction assign && assign.getReceiver() == wanted) {
                wanted = assign.getAssignee();
            } else if (type.isInstance(i) && definedBy(i) == wanted) {
                return type.cast(i);
            }
        }
        return null;
    }

    private static @Nullable Variable definedBy(Instruction instruction) {
        if (instruction instanceof ClassConstantInstruction constant) {
            return constant.getReceiver();
        }
        return instruction instanceof StringConstantInstruction constant ? constant.getReceiver() : null;
    }

    private static void replaceByNull(InvokeInstruction invoke) {
        var constant = new NullConstantInstruction();
        constant.setReceiver(invoke.getReceiver());
        constant.setLocation(invoke.getLocation());
        invoke.replace(constant);
    }

    /** Makes the instruction a call of a static method; the last of {@code signature} is the result. */
    private static void call(
            InvokeInstruction invoke, String owner, String name, List<Variable> arguments, ValueType... signature) {
        invoke.setType(InvocationType.SPECIAL);
        invoke.setInstance(null);
        invoke.setMethod(new MethodReference(owner, name, signature));
        invoke.setArguments(arguments.toArray(Variable[]::new));
    }

    private static Optional<Operation> operation(String name) {
        return OPERATIONS.stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static @Nullable String kind(ValueType type) {
        if (type.equals(ValueType.INTEGER)) {
            return "Int";
        }
        if (type.equals(ValueType.LONG)) {
            return "Long";
        }
        return type instanceof ValueType.Primitive || type.equals(ValueType.VOID) ? null : "Reference";
    }

    /** A method of Atomics without its kind, and how many values it takes. */
    private record Operation(String name, int values) {
        ValueType result(ValueType value) {
            return switch (name) {
                case "set" -> ValueType.VOID;
                case "compareAndSet" -> ValueType.BOOLEAN;
                default -> value;
            };
        }
    }
}
