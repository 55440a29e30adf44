package io.github.napi4j.guest;

/** Puts the addon's functions on its {@code exports} object when the module is loaded. */
public final class Exports {
    private Exports() {}

    /** Says how many arguments the longest parameter list has. Before the first function. */
    public static void begin(int longestCall) {
        NodeApi.callLimit(longestCall);
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
