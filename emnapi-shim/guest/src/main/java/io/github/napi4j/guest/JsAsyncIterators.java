package io.github.napi4j.guest;

import io.github.napi4j.JsFinalizable;
import java.util.concurrent.Flow;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * JavaScript's async iterators over Java's publishers: objects with {@code next}, {@code return} and {@code throw} that are
 * async iterables themselves. On the JavaScript thread only.
 */
public final class JsAsyncIterators {
    private static final int METHOD = Classes.WRITABLE | Classes.CONFIGURABLE;

    /** A reference to what all of them inherit from, made with the first. */
    private static int shared;

    private JsAsyncIterators() {}

    /** An iterator that subscribes at once and asks when it is asked; {@code write} makes the handles of its elements. */
    public static <T> int write(int env, Flow.Publisher<T> publisher, ToIntFunction<T> write) {
        int object = Failures.checked(env, ClassApi.createInstance(env, prototype(env)));
        Pull<T> pull = new Pull<>(write);
        Instances.wrap(env, object, new Cursor(pull));
        publisher.subscribe(pull);
        return object;
    }

    private static int prototype(int env) {
        if (shared == 0) {
            Classes.start(env);
            int prototype = Properties.create(env);
            method(env, prototype, "next", 0, new Method() {
                @Override
                int call(int env, Pull<?> pull, int argument) {
                    return pull.next(new NextResult(env));
                }
            });
            method(env, prototype, "return", 1, new Method() {
                @Override
                int call(int env, Pull<?> pull, int argument) {
                    pull.end();
                    return settled(env, null, () -> JsIterators.result(env, argument, true));
                }
            });
            method(env, prototype, "throw", 1, new Method() {
                @Override
                int call(int env, Pull<?> pull, int argument) {
                    pull.end();
                    return settled(env, new ThrownValue(env, argument), () -> 0);
                }
            });
            symbolMethod(env, prototype, "asyncIterator", new Closure() {
                @Override
                public int call(int env, Address arguments, int count) {
                    return Classes.receiver(arguments);
                }
            });
            symbolMethod(env, prototype, "asyncDispose", new Method() {
                @Override
                int call(int env, Pull<?> pull, int argument) {
                    pull.end();
                    return settled(env, null, () -> NodeApi.createUndefined(env));
                }
            });
            shared = Failures.checked(env, NodeApi.referenceCreate(env, prototype));
        }
        return Failures.checked(env, NodeApi.referenceValue(env, shared));
    }

    private static int settled(int env, @Nullable Throwable failure, IntSupplier value) {
        Deferred deferred = new Deferred(env);
        deferred.settle(failure, value);
        return deferred.promise();
    }

    private static void method(int env, int prototype, String name, int parameters, Method method) {
        method.name = name;
        int function = Closures.create(env, name, parameters, method);
        Failures.check(env, ClassApi.defineValue(env, prototype, Strings.write(env, name), function, METHOD));
    }

    private static void symbolMethod(int env, int prototype, String symbol, Closure method) {
        int key = Symbols.wellKnown(env, symbol);
        if (NodeApi.typeOf(env, key) == NodeApi.TYPE_SYMBOL) {
            int function = Closures.create(env, "[Symbol." + symbol + "]", 0, method);
            Failures.check(env, ClassApi.defineValue(env, prototype, key, function, METHOD));
        }
    }

    /** A method that gives a promise, which also says that it was called on something else, as those of generators do. */
    private abstract static class Method extends Closure {
        private String name = "[Symbol.asyncDispose]";

        abstract int call(int env, Pull<?> pull, int argument);

        @Override
        public int call(int env, Address arguments, int count) {
            if (Instances.ofObject(env, Classes.receiver(arguments)) instanceof Cursor cursor) {
                try {
                    return call(env, cursor.pull, count > 0 ? arguments.getInt() : NodeApi.createUndefined(env));
                } catch (Throwable failure) {
                    return settled(env, failure, () -> 0);
                }
            }
            return settled(
                    env,
                    new ConversionTypeError(
                            "ERR_INVALID_THIS",
                            "`AsyncIterator." + name + "` needs `this` to be an async iterator of this addon's"),
                    () -> 0);
        }
    }

    private static final class NextResult extends Pull.Demand {
        private final int env;

        NextResult(int env) {
            super(env);
            this.env = env;
        }

        @Override
        int element(int value) {
            return JsIterators.result(env, value, false);
        }

        @Override
        int end() {
            return JsIterators.result(env, NodeApi.createUndefined(env), true);
        }
    }

    /** What the JavaScript object stands for, so that it is known when that is dropped. */
    private static final class Cursor implements JsFinalizable {
        private final Pull<?> pull;

        Cursor(Pull<?> pull) {
            this.pull = pull;
        }

        @Override
        public void jsFinalized() {
            pull.forget();
        }
    }
}
