package io.github.napi4j.guest;

import java.util.Iterator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * JavaScript's iterators over Java's: objects with {@code next}, {@code return} and {@code throw} that inherit from
 * {@code Iterator.prototype}. On the JavaScript thread only.
 */
public final class JsIterators {
    private static final byte[] VALUE = Properties.name("value");
    private static final byte[] DONE = Properties.name("done");
    private static final int METHOD = Classes.WRITABLE | Classes.CONFIGURABLE;

    /** A reference to what all of them inherit from, made with the first. */
    private static int shared;

    private JsIterators() {}

    /** An iterator; {@code write} makes the handles of its elements, each when it is asked for. */
    public static <T extends @Nullable Object> int write(int env, Iterator<T> iterator, ToIntFunction<T> write) {
        int object = Failures.checked(env, ClassApi.createInstance(env, prototype(env)));
        Instances.wrap(env, object, new Cursor<>(iterator, write));
        return object;
    }

    private static int prototype(int env) {
        if (shared == 0) {
            Classes.start(env);
            int prototype = Failures.checked(env, ClassApi.createInstance(env, iteratorPrototype(env)));
            method(env, prototype, "next", new Method() {
                @Override
                int call(int env, Cursor<?> cursor, int argument) {
                    return cursor.next(env);
                }
            });
            method(env, prototype, "return", new Method() {
                @Override
                int call(int env, Cursor<?> cursor, int argument) throws Exception {
                    cursor.end();
                    return result(env, argument, true);
                }
            });
            method(env, prototype, "throw", new Method() {
                @Override
                int call(int env, Cursor<?> cursor, int argument) throws Exception {
                    cursor.end();
                    throw new ThrownValue(env, argument);
                }
            });
            shared = Failures.checked(env, NodeApi.referenceCreate(env, prototype));
        }
        return Failures.checked(env, NodeApi.referenceValue(env, shared));
    }

    /** {@code Iterator.prototype}, by way of an array's iterator: not all hosts have the global {@code Iterator}. */
    private static int iteratorPrototype(int env) {
        int array = Elements.create(env, 0);
        int method = Failures.checked(env, NodeApi.getProperty(env, array, Symbols.wellKnown(env, "iterator")));
        int iterator = Failures.checked(env, ValueApi.callMethod(env, array, method, 0, new int[0], null));
        int prototype = Failures.checked(env, ValueApi.prototype(env, iterator));
        return Failures.checked(env, ValueApi.prototype(env, prototype));
    }

    private static void method(int env, int prototype, String name, Method method) {
        method.name = name;
        int function = Closures.create(env, name, name.equals("next") ? 0 : 1, method);
        Failures.check(env, ClassApi.defineValue(env, prototype, Strings.write(env, name), function, METHOD));
    }

    static int result(int env, int value, boolean done) {
        int result = Properties.create(env);
        Properties.set(env, result, VALUE, value);
        Properties.set(env, result, DONE, Numbers.writeBoolean(env, done));
        return result;
    }

    private abstract static class Method extends Closure {
        private String name = "";

        abstract int call(int env, Cursor<?> cursor, int argument) throws Exception;

        @Override
        public int call(int env, Address arguments, int count) throws Exception {
            if (Instances.ofObject(env, Classes.receiver(arguments)) instanceof Cursor<?> cursor) {
                return call(env, cursor, count > 0 ? arguments.getInt() : NodeApi.createUndefined(env));
            }
            throw new ConversionTypeError(
                    "ERR_INVALID_THIS", "`Iterator." + name + "` needs `this` to be an iterator of this addon's");
        }
    }

    private static final class Cursor<T extends @Nullable Object> {
        private final Iterator<T> iterator;
        private final ToIntFunction<T> write;
        private boolean over;

        Cursor(Iterator<T> iterator, ToIntFunction<T> write) {
            this.iterator = iterator;
            this.write = write;
        }

        int next(int env) {
            if (over) {
                return result(env, NodeApi.createUndefined(env), true);
            }
            // What throws is over, as a generator is.
            over = true;
            if (!iterator.hasNext()) {
                return result(env, NodeApi.createUndefined(env), true);
            }
            int value = write.applyAsInt(iterator.next());
            over = false;
            return result(env, value, false);
        }

        void end() throws Exception {
            if (!over) {
                over = true;
                if (iterator instanceof AutoCloseable closeable) {
                    closeable.close();
                }
            }
        }
    }
}
