package io.github.napi4j.guest;

import io.github.napi4j.JsPromise;
import io.github.napi4j.JsValue;
import java.util.function.Consumer;
import org.teavm.interop.Address;

/** A handle of a promise, and how its value is read. */
final class PromiseHandle<T> extends ObjectHandle implements JsPromise<T> {
    private final Handles.Reader<T> reader;

    PromiseHandle(int env, int value, String origin, Handles.Reader<T> reader) {
        super(env, value, origin);
        this.reader = reader;
    }

    @Override
    public JsPromise<Void> then(Consumer<? super T> onFulfilled) {
        return nothing(chain("then", argument -> onFulfilled.accept(reader.read(argument, "value% of a promise"))));
    }

    @Override
    public JsPromise<Void> catchError(Consumer<? super JsValue> onRejected) {
        return nothing(
                chain("catch", argument -> onRejected.accept(Handles.of(env, argument, "rejection% of a promise"))));
    }

    @Override
    public JsPromise<T> finallyDo(Runnable onSettled) {
        return new PromiseHandle<>(env, chain("finally", argument -> onSettled.run()), origin(), reader);
    }

    private JsPromise<Void> nothing(int promise) {
        @SuppressWarnings("NullAway") // Void has no other value.
        Handles.Reader<Void> none = (value, place) -> null;
        return new PromiseHandle<>(env, promise, origin(), none);
    }

    private int chain(String method, Reaction reaction) {
        int promise = use();
        int[] arguments = {
            Closures.create(env, method, 1, new Closure() {
                @Override
                public int call(int env, Address arguments, int count) {
                    reaction.run(arguments.getInt());
                    return 0;
                }
            })
        };
        int function = of(get(method)).use();
        return Failures.checked(
                env, ValueApi.callMethod(env, promise, function, 1, arguments, Address.ofData(arguments)));
    }

    private interface Reaction {
        void run(int argument);
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> new PromiseHandle<>(env, value, place, reader);
    }
}
