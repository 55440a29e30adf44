package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * The JavaScript classes of the addon, by number, and their prototypes.
 *
 * <p>They are made when the module is loaded, parents first. On the JavaScript thread only.
 */
public final class Classes {
    /** A property may be assigned to. */
    public static final int WRITABLE = 1;

    /** A property is found by loops over an object's properties. */
    public static final int ENUMERABLE = 2;

    /** A property may be deleted and defined anew. */
    public static final int CONFIGURABLE = 4;

    private static @Nullable Type @Nullable [] types;
    private static boolean started;

    private Classes() {}

    /** Makes room for the addon's classes. Before the first. */
    public static void begin(int env, int count) {
        start(env);
        types = new @Nullable Type[count];
    }

    /** Finds what classes need of the JavaScript library. Once will do. */
    static void start(int env) {
        if (!started && !ClassApi.start(env)) {
            throw Failures.taken(env);
        }
        started = true;
    }

    /**
     * Makes a class. Its constructor calls {@code AddonGlue.call} with a number.
     *
     * @param parent the number of the class that it inherits from, -1 for none
     * @return the constructor's handle
     */
    public static int define(int env, int number, int parent, String name, int constructor, int parameters) {
        int type = Failures.checked(env, ClassApi.create(env, constructor, parameters, Strings.write(env, name)));
        if (parent >= 0) {
            Failures.check(env, ClassApi.inherit(env, type, type(parent).constructor(env)));
        }
        int prototype = Failures.checked(env, ClassApi.prototype(env, type));
        all()[number] = new Type(
                name,
                Failures.checked(env, NodeApi.referenceCreate(env, type)),
                Failures.checked(env, NodeApi.referenceCreate(env, prototype)));
        return type;
    }

    /** A class's prototype. */
    public static int prototype(int env, int number) {
        return type(number).prototype(env);
    }

    /** Defines a method that calls {@code AddonGlue.call} with a number. */
    public static void method(int env, int owner, String name, int number, int parameters, int attributes) {
        method(env, owner, Strings.write(env, name), name, number, parameters, attributes);
    }

    /** Defines a method without parameters under a well-known symbol, if the host has the symbol. */
    public static void symbolMethod(int env, int owner, String symbol, int number) {
        int key = Symbols.wellKnown(env, symbol);
        if (NodeApi.typeOf(env, key) == NodeApi.TYPE_SYMBOL) {
            method(env, owner, key, "[Symbol." + symbol + "]", number, 0, WRITABLE | CONFIGURABLE);
        }
    }

    /** Defines a property with a getter, or a setter, or both; a number of -1 stands for none. */
    public static void accessor(int env, int owner, String name, int getter, int setter, int attributes) {
        Failures.check(
                env,
                ClassApi.defineAccessor(
                        env,
                        owner,
                        Strings.write(env, name),
                        getter < 0 ? 0 : function(env, "get " + name, getter, 0),
                        setter < 0 ? 0 : function(env, "set " + name, setter, 1),
                        attributes));
    }

    /** Defines a property that is a value. */
    public static void value(int env, int owner, String name, int value, int attributes) {
        Failures.check(env, ClassApi.defineValue(env, owner, Strings.write(env, name), value, attributes));
    }

    /** The handle of the {@code this} of a method or constructor, in front of its arguments. */
    public static int receiver(Address arguments) {
        return arguments.add(-4).getInt();
    }

    /** Checks that a constructor was called by {@code new}, and not as a function or on an object that is complete. */
    public static void checkConstruct(int env, Address arguments, int number) {
        int object = receiver(arguments);
        int inherits = ClassApi.inherits(env, object, prototype(env, number));
        if (inherits < 0) {
            throw Failures.taken(env);
        }
        if (inherits == 0 || ClassApi.unwrap(env, object) != 0) {
            throw new ConversionTypeError(
                    "ERR_CONSTRUCT_CALL_REQUIRED",
                    "class constructor `" + type(number).name + "` cannot be called without `new`");
        }
    }

    /** The error for {@code new} where no constructor is exported. */
    public static RuntimeException illegalConstructor(int number) {
        return new ConversionTypeError(
                "ERR_ILLEGAL_CONSTRUCTOR", "class `" + type(number).name + "` has no constructor for JavaScript");
    }

    private static void method(int env, int owner, int key, String name, int number, int parameters, int attributes) {
        int function = function(env, name, number, parameters);
        Failures.check(env, ClassApi.defineValue(env, owner, key, function, attributes));
    }

    private static int function(int env, String name, int number, int parameters) {
        return Failures.checked(env, NodeApi.createFunction(env, number, parameters, Strings.write(env, name), true));
    }

    private static Type type(int number) {
        Type type = all()[number];
        if (type == null) {
            throw new IllegalStateException("class " + number + " is not defined yet");
        }
        return type;
    }

    private static @Nullable Type[] all() {
        @Nullable Type[] all = types;
        if (all == null) {
            throw new IllegalStateException("the addon has no classes");
        }
        return all;
    }

    private record Type(String name, int constructorReference, int prototypeReference) {
        int constructor(int env) {
            return Failures.checked(env, NodeApi.referenceValue(env, constructorReference));
        }

        int prototype(int env) {
            return Failures.checked(env, NodeApi.referenceValue(env, prototypeReference));
        }
    }
}
