package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The conversion of each kind of type, in one table.
 *
 * <p>Methods of the glue that expressions ask for are written after everything that asked for them, in the order of asking.
 */
final class Conversions {
    private final Map<Class<? extends BoundType>, Conversion<?>> kinds = new HashMap<>();
    private boolean objects;
    private int readers;
    private final Deque<Method> pending = new ArrayDeque<>();
    private final Set<String> requested = new HashSet<>();

    Conversions(AddonModel model, Callables callables, LocalNames locals, PropertyNames properties) {
        add(BoundType.PrimitiveType.class, new PrimitiveConversion());
        add(BoundType.StringType.class, new StringConversion());
        add(BoundType.VoidType.class, new VoidConversion());
        add(BoundType.PrimitiveArrayType.class, new TypedArrayConversion());
        add(BoundType.BufferType.class, new BufferConversion());
        add(BoundType.NullableType.class, new NullableConversion(this));
        add(BoundType.ListType.class, new ListConversion(this));
        add(BoundType.ArrayType.class, new ArrayConversion(this));
        add(BoundType.ScalarType.class, new ScalarConversion());
        add(BoundType.OptionalType.class, new OptionalConversion(this));
        add(BoundType.IteratorType.class, new IteratorConversion(this));
        add(BoundType.PublisherType.class, new PublisherConversion(this));
        add(BoundType.SubscriberType.class, new SubscriberConversion(this));
        add(BoundType.SetType.class, new SetConversion(this));
        add(BoundType.JsMapType.class, new JsMapConversion(this));
        add(BoundType.EnumType.class, new EnumConversion(this, model));
        add(BoundType.UnionType.class, new UnionConversion(this, model, properties));
        add(BoundType.MapType.class, new MapConversion(this));
        add(BoundType.CallbackType.class, new CallbackConversion(this, model, locals));
        add(BoundType.HandleType.class, new HandleConversion());
        add(BoundType.FunctionHandleType.class, new FunctionHandleConversion(this));
        add(BoundType.PromiseHandleType.class, new PromiseHandleConversion(this));
        add(BoundType.ExternalType.class, new ExternalConversion());
        add(BoundType.RefType.class, new RefConversion(this));
        add(BoundType.ClassType.class, new ClassConversion(this, model, callables));
        add(BoundType.RecordType.class, new RecordConversion(this, model, locals, properties));
        add(BoundType.PromiseType.class, new PromiseConversion(this));
        add(BoundType.TaskType.class, new TaskConversion(this));
        add(BoundType.ThreadsafeType.class, new ThreadsafeConversion(this));
        add(BoundType.AbortSignalType.class, new AbortSignalConversion());
    }

    private <T extends BoundType> void add(Class<T> kind, Conversion<T> conversion) {
        kinds.put(kind, conversion);
    }

    /** The Java value of a handle. Both are expressions, the place that of a string. */
    String read(BoundType type, String handle, String place) {
        objects |= makesObjects(type);
        return of(type).read(type, handle, place);
    }

    /** The handle of a Java value. A reference is checked for null here; a {@code NullableType} lets it through. */
    String write(BoundType type, String value, String place) {
        objects |= makesObjects(type) || type instanceof BoundType.CallbackType;
        return of(type).write(type, value, place);
    }

    /**
     * A lambda that reads a value of a type: {@code Handles.Reader}. Its parameters are called as nothing around it is: readers
     * stand inside readers, and beside locals with the author's names.
     */
    String reader(BoundType type) {
        readers++;
        String value = "value$" + readers;
        String place = "place$" + readers;
        String body = type instanceof BoundType.VoidType ? "null" : read(type, value, place);
        readers--;
        return "(" + value + ", " + place + ") -> " + body;
    }

    /** Notes that the addon makes functions or other objects at run time. */
    void needObjects() {
        objects = true;
    }

    /** Whether it does, as far as what was written so far tells. */
    boolean useObjects() {
        return objects;
    }

    /** The type inside names of methods. */
    String word(BoundType type) {
        return of(type).word(type);
    }

    /** The name of the method that converts a type, which will be written. */
    String request(boolean read, BoundType type) {
        String name = (read ? "read" : "write") + word(type);
        if (requested.add(name)) {
            pending.addLast(new Method(read, name, type));
        }
        return name;
    }

    /** Writes the methods that were asked for, and those that they ask for. */
    void writeMethods(JavaText out) {
        for (Method method = pending.pollFirst(); method != null; method = pending.pollFirst()) {
            out.blank();
            write(method, out);
        }
    }

    private void write(Method method, JavaText out) {
        BoundType type = method.type();
        MethodConversion<BoundType> conversion = (MethodConversion<BoundType>) of(type);
        if (method.read()) {
            out.open("private static " + type.javaType() + " " + method.name() + "(int env, int value, String place)");
            conversion.writeRead(type, out);
        } else {
            out.open("private static int " + method.name() + "(int env, " + type.javaType() + " value, String place)");
            conversion.writeWrite(type, out);
        }
        out.close();
    }

    /** Handles lead to the environment, which makes functions; iterators, streams and signals are made of some. */
    private static boolean makesObjects(BoundType type) {
        return type instanceof BoundType.HandleType
                || type instanceof BoundType.FunctionHandleType
                || type instanceof BoundType.PromiseHandleType
                || type instanceof BoundType.ExternalType
                || type instanceof BoundType.AbortSignalType
                || type instanceof BoundType.IteratorType
                || type instanceof BoundType.PublisherType
                || type instanceof BoundType.SubscriberType
                || type instanceof BoundType.RefType;
    }

    @SuppressWarnings("unchecked")
    private Conversion<BoundType> of(BoundType type) {
        Conversion<?> conversion = kinds.get(type.getClass());
        if (conversion == null) {
            throw new IllegalArgumentException("never converted: " + type);
        }
        return (Conversion<BoundType>) conversion;
    }

    private record Method(boolean read, String name, BoundType type) {}
}
