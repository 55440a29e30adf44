package io.github.napi4j.guest;

/** Puts the addon's functions on its {@code exports} object when the module is loaded. */
public final class Exports {
    private Exports() {}

    /** Says how many arguments the longest parameter list has. Before the first function. */
    public static void begin(int longestCall) {
        NodeApi.callLimit(longestCall);
    }

    /** Exports an enum of strings: its constants, each with its value. */
    public static void enumeration(int env, int exports, String name, String... constants) {
        int object = Properties.create(env);
        for (int i = 0; i < constants.length; i += 2) {
            Properties.define(env, object, constants[i], Strings.write(env, constants[i + 1]));
        }
        Properties.define(env, exports, name, object);
    }

    /** Exports an enum of numbers, which leads from a number back to its constant too, as TypeScript's do. */
    public static void enumeration(int env, int exports, String name, String[] constants, int[] numbers) {
        int object = Properties.create(env);
        for (int i = 0; i < constants.length; i++) {
            Properties.define(env, object, constants[i], Numbers.writeInt(env, numbers[i]));
            Properties.define(env, object, String.valueOf(numbers[i]), Strings.write(env, constants[i]));
        }
        Properties.define(env, exports, name, object);
    }

    /** Exports an empty object, for others to be exported in. Returns its handle. */
    public static int namespace(int env, int exports, String name) {
        int object = Properties.create(env);
        Properties.define(env, exports, name, object);
        return object;
    }

    /** Exports a function that calls {@code AddonGlue.call} with this number. */
    public static void function(int env, int exports, String name, int number, int parameters, boolean wantsThis) {
        int function = Failures.checked(
                env, NodeApi.createFunction(env, number, parameters, Strings.write(env, name), wantsThis));
        value(env, exports, name, function);
    }

    /** Exports a value: a class, a constant. */
    public static void value(int env, int exports, String name, int value) {
        Properties.define(env, exports, name, value);
    }
}
