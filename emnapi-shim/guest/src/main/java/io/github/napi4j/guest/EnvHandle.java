package io.github.napi4j.guest;

import io.github.napi4j.JsArray;
import io.github.napi4j.JsArrayBuffer;
import io.github.napi4j.JsCall;
import io.github.napi4j.JsDate;
import io.github.napi4j.JsEnv;
import io.github.napi4j.JsExternal;
import io.github.napi4j.JsFunction;
import io.github.napi4j.JsObject;
import io.github.napi4j.JsProperty;
import io.github.napi4j.JsScope;
import io.github.napi4j.JsString;
import io.github.napi4j.JsSymbol;
import io.github.napi4j.JsValue;
import io.github.napi4j.Ref;
import io.github.napi4j.WeakRef;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/** A call's environment. */
final class EnvHandle implements JsEnv {
    private static final String MADE = "a value that Java made%";

    private final Handle global;
    private final int env;

    EnvHandle(int env, String origin) {
        this.env = env;
        // The environment lives as long as the handle of the global object would.
        global = new Handle(env, NodeApi.global(env), origin);
    }

    private int env() {
        global.use();
        return env;
    }

    @Override
    public JsObject global() {
        return new ObjectHandle(env, global.use(), global.origin());
    }

    @Override
    public JsValue undefined() {
        return new Handle(env(), NodeApi.createUndefined(env), MADE);
    }

    @Override
    public JsValue nullValue() {
        return new Handle(env(), NodeApi.createNull(env), MADE);
    }

    @Override
    public JsString string(String value) {
        return new StringHandle(env(), Strings.write(env, value), MADE);
    }

    @Override
    public JsValue number(double value) {
        return new Handle(env(), Numbers.writeDouble(env, value), MADE);
    }

    @Override
    public JsValue bool(boolean value) {
        return new Handle(env(), Numbers.writeBoolean(env, value), MADE);
    }

    @Override
    public JsSymbol symbol(String description) {
        int text = Strings.write(env(), description);
        return new SymbolHandle(env, Failures.checked(env, ValueApi.createSymbol(env, text)), MADE);
    }

    @Override
    public JsSymbol symbolFor(String key) {
        JsObject symbol = global().get("Symbol", JsObject.class);
        int[] arguments = {Strings.write(env, key)};
        int shared = ValueApi.callMethod(
                env,
                Handle.of(symbol).use(),
                Handle.of(symbol.get("for")).use(),
                1,
                arguments,
                Address.ofData(arguments));
        return new SymbolHandle(env, Failures.checked(env, shared), MADE);
    }

    @Override
    public JsDate date(Instant value) {
        return new DateHandle(env(), Dates.writeInstant(env, value, MADE), MADE);
    }

    @Override
    public JsObject object() {
        return new ObjectHandle(env(), Properties.create(env), MADE);
    }

    @Override
    public JsArray array(JsValue... elements) {
        int array = Elements.create(env(), elements.length);
        for (int i = 0; i < elements.length; i++) {
            Elements.set(env, array, i, Handle.of(elements[i]).use());
        }
        return new ArrayHandle(env, array, MADE);
    }

    @Override
    public JsArrayBuffer arrayBuffer(byte[] bytes) {
        int view = TypedArrays.writeBytes(env(), bytes, TypedArrays.UINT8);
        return new ObjectHandle(env, view, MADE).get("buffer", JsArrayBuffer.class);
    }

    @Override
    public <T> JsExternal<T> external(T value) {
        return new ExternalHandle<>(env(), Instances.external(env, value), MADE, value);
    }

    @Override
    public <T> JsExternal<T> external(T value, long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("an object cannot keep " + bytes + " bytes of memory");
        }
        return new ExternalHandle<>(env(), Instances.external(env, value, bytes), MADE, value);
    }

    @Override
    public JsValue toJs(@Nullable Object value) {
        return Handles.of(env(), Copies.write(env, value), MADE);
    }

    @Override
    public <T> T fromJs(JsValue value, Class<T> type) {
        Handle handle = Handle.of(value);
        return Copies.read(env(), handle.use(), type, handle.origin());
    }

    @Override
    public JsFunction<JsValue> function(String name, Function<? super JsCall, ? extends @Nullable Object> body) {
        int function = Closures.create(env(), name, 0, new Closure() {
            @Override
            public int call(int env, Address arguments, int count) {
                return Copies.write(env, body.apply(new CallHandle(env, arguments, count, name)));
            }
        });
        return new FunctionHandle<>(env, function, MADE, Handles.anything(env));
    }

    @Override
    public JsFunction<JsValue> defineClass(
            String name, Function<? super JsCall, ? extends @Nullable Object> constructor, JsProperty... members) {
        Classes.start(env());
        int number = Instances.reserve();
        int type = Failures.checked(env, ClassApi.create(env, -number, 0, Strings.write(env, name)));
        int prototype = Failures.checked(env, ClassApi.prototype(env, type));
        Instances.fill(env, number, type, new RunTimeClass(name, constructor));
        new ObjectHandle(env, prototype, MADE).defineProperties(members);
        return new FunctionHandle<>(env, type, MADE, Handles.anything(env));
    }

    @Override
    public JsValue runScript(String source) {
        int text = Strings.write(env(), source);
        return Handles.of(env, Failures.checked(env, ValueApi.runScript(env, text)), "the value of a script%");
    }

    @Override
    public <T extends JsValue> Ref<T> ref(T value) {
        return ValueRef.of(env(), value);
    }

    @Override
    public <T extends JsObject> WeakRef<T> weakRef(T value) {
        return new WeakValueRef<>(env(), value);
    }

    @Override
    public JsScope openScope() {
        return HandleScope.open(env());
    }

    @Override
    public <T> Optional<T> instanceData(Class<T> type) {
        env();
        Object data = Environment.data();
        return type.isInstance(data) ? Optional.of(type.cast(data)) : Optional.empty();
    }

    @Override
    public void setInstanceData(Object data) {
        env();
        Environment.setData(data);
    }

    @Override
    public void addCleanupHook(Runnable hook) {
        Environment.addCleanupHook(env(), hook);
    }

    @Override
    public void addAsyncCleanupHook(Supplier<? extends CompletionStage<?>> hook) {
        Environment.addAsyncCleanupHook(env(), hook);
    }

    @Override
    public String moduleFileName() {
        return Strings.read(env(), Failures.checked(env, ValueApi.moduleFileName(env)), MADE);
    }

    @Override
    public long adjustExternalMemory(long change) {
        return ValueApi.adjustMemory(env(), change);
    }
}
