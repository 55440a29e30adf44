package io.github.napi4j.example.classes;

import io.github.napi4j.JsEnv;
import io.github.napi4j.JsExternal;
import io.github.napi4j.JsFunction;
import io.github.napi4j.JsObject;
import io.github.napi4j.JsProperty;
import io.github.napi4j.JsValue;
import io.github.napi4j.Napi;
import java.util.List;

/** Classes that are defined at run time, and those of JavaScript's. */
public final class RunTime {
    private RunTime() {}

    /** A class of points with a coordinate and a method. */
    @Napi
    public static JsFunction<JsValue> defineClass(JsEnv env, String name) {
        return env.defineClass(
                name,
                call -> {
                    if (call.count() == 0) {
                        throw new IllegalArgumentException("no coordinate");
                    }
                    ((JsObject) call.self()).set("x", call.argument(0).asDouble());
                    return null;
                },
                new JsProperty(
                        "twice",
                        env.function(
                                "twice",
                                call -> ((JsObject) call.self()).get("x").asDouble() * 2),
                        true,
                        false,
                        true),
                JsProperty.constant("kind", env.string("point")));
    }

    /** What {@code new} gives for a class of JavaScript's. */
    @Napi
    public static JsObject make(JsFunction<JsValue> type, String argument) {
        return type.construct(argument, 2, true, null);
    }

    /** An external of a counter, which is not the counter's own object. */
    @Napi
    public static JsExternal<Counter> externalOf(Counter counter, JsEnv env) {
        return env.external(counter);
    }

    /** The counter inside. */
    @Napi
    public static Counter counterOf(JsExternal<Counter> external) {
        return external.value();
    }

    /** A new counter, seen from outside before its own object is made. */
    @Napi
    public static List<JsValue> externalFirst(JsEnv env) {
        Counter counter = new Counter(7);
        return List.of(env.external(counter), env.toJs(counter), env.toJs(counter));
    }

    /** A counter by way of no type that is known before. */
    @Napi
    public static JsValue untyped(JsValue counter, JsEnv env) {
        return env.toJs(env.fromJs(counter, Counter.class));
    }

    /** Whether a value is of a class. */
    @Napi
    public static boolean isOf(JsObject object, JsFunction<JsValue> type) {
        return object.instanceOf(type);
    }

    /** Collects garbage and says how many bytes of the heap are in use. */
    @Napi
    public static double collectAndMeasure() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }
}
