package io.github.napi4j.guest;

import io.github.napi4j.JsFunction;
import io.github.napi4j.JsObject;
import io.github.napi4j.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/** A handle of a function, and how its results are read. */
final class FunctionHandle<R> extends ObjectHandle implements JsFunction<R> {
    private final Handles.Reader<R> reader;

    FunctionHandle(int env, int value, String origin, Handles.Reader<R> reader) {
        super(env, value, origin);
        this.reader = reader;
    }

    @Override
    public String name() {
        return get("name").coerceToString();
    }

    @Override
    public R call(@Nullable Object... arguments) {
        int function = use();
        return call(function, NodeApi.createUndefined(env), arguments);
    }

    @Override
    public R apply(@Nullable Object self, @Nullable Object... arguments) {
        int function = use();
        return call(function, Copies.write(env, self), arguments);
    }

    private R call(int function, int self, @Nullable Object[] arguments) {
        int[] handles = Arguments.writeAll(env, arguments);
        int result = ValueApi.callMethod(env, self, function, handles.length, handles, Address.ofData(handles));
        return reader.read(Failures.checked(env, result), "result% of the function of " + plainOrigin());
    }

    @Override
    public JsFunction<R> bind(@Nullable Object self, @Nullable Object... arguments) {
        int[] handles = new int[arguments.length + 1];
        handles[0] = Copies.write(env, self);
        System.arraycopy(Arguments.writeAll(env, arguments), 0, handles, 1, arguments.length);
        int bind = of(get("bind")).use();
        int bound = ValueApi.callMethod(env, use(), bind, handles.length, handles, Address.ofData(handles));
        return new FunctionHandle<>(env, Failures.checked(env, bound), origin(), reader);
    }

    @Override
    public JsObject construct(@Nullable Object... arguments) {
        int constructor = use();
        int[] handles = Arguments.writeAll(env, arguments);
        int result = ValueApi.construct(env, constructor, handles.length, handles, Address.ofData(handles));
        return Handles.object(env, Failures.checked(env, result), origin());
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> new FunctionHandle<>(env, value, place, reader);
    }
}
