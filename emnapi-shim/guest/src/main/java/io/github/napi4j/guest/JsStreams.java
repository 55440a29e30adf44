package io.github.napi4j.guest;

import io.github.napi4j.NapiException;
import java.util.concurrent.Flow;
import java.util.function.ToIntFunction;
import org.teavm.interop.Address;

/** JavaScript's streams over Java's publishers and subscribers, by the classes that the host has. On the JavaScript thread only. */
public final class JsStreams {
    private static final byte[] PULL = Properties.name("pull");
    private static final byte[] CANCEL = Properties.name("cancel");
    private static final byte[] ENQUEUE = Properties.name("enqueue");
    private static final byte[] CLOSE = Properties.name("close");
    private static final byte[] HIGH_WATER_MARK = Properties.name("highWaterMark");

    private JsStreams() {}

    /** A stream that subscribes at once and asks for what its reader asks for; {@code write} makes the handles of chunks. */
    public static <T> int writeReadable(int env, Flow.Publisher<T> publisher, ToIntFunction<T> write) {
        Pull<T> pull = new Pull<>(write);
        int source = Properties.create(env);
        method(env, source, PULL, "pull", new Closure() {
            @Override
            public int call(int env, Address arguments, int count) {
                return pull.next(new Chunk(env, arguments.getInt()));
            }
        });
        method(env, source, CANCEL, "cancel", new Closure() {
            @Override
            public int call(int env, Address arguments, int count) {
                pull.end();
                return 0;
            }
        });
        int strategy = Properties.create(env);
        Properties.set(env, strategy, HIGH_WATER_MARK, NodeApi.createInt32(env, 0));
        int stream = construct(env, "ReadableStream", source, strategy);
        publisher.subscribe(pull);
        return stream;
    }

    /** A stream that gives a subscriber what is written; {@code read} makes Java values of chunks. */
    public static <T> int writeWritable(
            int env, Flow.Subscriber<? super T> subscriber, Handles.Reader<T> read, String place) {
        int sink = Properties.create(env);
        Push<T> push = new Push<>(env, subscriber, read, place);
        push.defineOn(sink);
        int stream = construct(env, "WritableStream", sink);
        push.begin();
        return stream;
    }

    static void method(int env, int object, byte[] key, String name, Closure method) {
        Properties.set(env, object, key, Closures.create(env, name, 1, method));
    }

    private static int construct(int env, String name, int... arguments) {
        int global = Failures.checked(env, NodeApi.global(env));
        int type = Properties.get(env, global, Properties.name(name));
        if (NodeApi.typeOf(env, type) != NodeApi.TYPE_FUNCTION) {
            throw new NapiException(
                    "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
                    "this host has no `" + name + "`, which Java would make one of");
        }
        return Failures.checked(
                env, ValueApi.construct(env, type, arguments.length, arguments, Address.ofData(arguments)));
    }

    /** One chunk that the reader of a stream wants. */
    private static final class Chunk extends Pull.Demand {
        private final int env;
        private final References.Held controller;

        Chunk(int env, int controller) {
            super(env);
            this.env = env;
            this.controller = References.keep(env, this, controller);
        }

        @Override
        int element(int value) {
            return answer(ENQUEUE, value);
        }

        @Override
        int end() {
            return answer(CLOSE);
        }

        private int answer(byte[] method, int... arguments) {
            int object = NodeApi.referenceValue(env, controller.reference);
            References.drop(controller);
            return Properties.invoke(env, object, method, arguments);
        }
    }
}
