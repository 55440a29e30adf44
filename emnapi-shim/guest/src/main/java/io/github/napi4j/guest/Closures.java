package io.github.napi4j.guest;

import org.teavm.interop.Address;

/** Functions that are made at run time. Their numbers for {@code AddonGlue.call} are negative. */
public final class Closures {
    private Closures() {}

    /** A function that calls a closure. */
    public static int create(int env, String name, int parameters, Closure closure) {
        int number = Instances.reserve();
        int function =
                Failures.checked(env, NodeApi.createFunction(env, -number, parameters, Strings.write(env, name), true));
        Instances.fill(env, number, function, closure);
        return function;
    }

    /** The function that came in as a callback. */
    public static int functionOf(JsCallback callback) {
        return callback.function();
    }

    /** Calls the closure of a number. */
    public static int call(int env, Address arguments, int count, int function) throws Throwable {
        return ((Closure) Instances.ofNumber(-function)).call(env, arguments, count);
    }
}
