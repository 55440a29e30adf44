package io.github.napi4j.guest;

import io.github.napi4j.JsEnv;
import io.github.napi4j.JsFunction;
import io.github.napi4j.JsObject;
import io.github.napi4j.JsType;
import io.github.napi4j.JsValue;
import io.github.napi4j.NapiException;

/** A handle of any value, and what all kinds of handles have in common. */
class Handle implements JsValue {
    private static final JsType[] TYPES = JsType.values();

    /** The environment. */
    final int env;

    private int value;
    private HandleScope scope;
    private final String origin;

    /**
     * A handle of the current call.
     *
     * @param origin where the value came in: {@code argument `config` of `f`}
     */
    Handle(int env, int value, String origin) {
        this.env = env;
        this.value = value;
        this.scope = HandleScope.current(env);
        ScopePins.pin();
        this.origin = origin;
    }

    /** The handle behind the interface. */
    static Handle of(JsValue value) {
        return (Handle) value;
    }

    /** The value as Node-API takes it; an error when the handle must not be used any more, or not here. */
    final int use() {
        if (!NodeApi.onJsThread()) {
            throw new NapiException(
                    "ERR_WRONG_THREAD",
                    "the handle of " + plainOrigin()
                            + " was used off the JavaScript thread; give other threads plain values or a `Ref`");
        }
        if (!scope.isOpen()) {
            throw new NapiException(
                    "ERR_HANDLE_EXPIRED",
                    "the handle of " + plainOrigin() + " was used after " + scope.end()
                            + "; keep the value in a `Ref`");
        }
        return value;
    }

    /** Where the value came in. */
    final String origin() {
        return origin;
    }

    /** From now on it belongs to a scope around its own. */
    final void escapeTo(HandleScope outer) {
        scope = outer;
    }

    /** Puts the value's handle in the scope around in the place of that of the closed scope. */
    final void move(int moved) {
        value = moved;
    }

    /** The same for messages. */
    final String plainOrigin() {
        return origin.replace("%", "");
    }

    /** A handle that this one led to. */
    final Handle derived(int other) {
        return Handles.of(env, Failures.checked(env, other), origin);
    }

    /** A yes or no that may have failed. */
    final boolean answer(int answer) {
        if (answer < 0) {
            throw Failures.taken(env);
        }
        return answer == 1;
    }

    @Override
    public JsType type() {
        return TYPES[NodeApi.typeOf(env, use())];
    }

    @Override
    public boolean strictEquals(JsValue other) {
        return answer(ValueApi.strictEquals(env, use(), of(other).use()));
    }

    @Override
    public boolean instanceOf(JsFunction<?> constructor) {
        return answer(ValueApi.instanceOf(env, use(), of(constructor).use()));
    }

    @Override
    public <T extends JsValue> T as(Class<T> kind) {
        return Handles.as(env, use(), kind, origin);
    }

    @Override
    public String asString() {
        return Strings.read(env, use(), origin);
    }

    @Override
    public double asDouble() {
        return Numbers.readDouble(env, use(), origin);
    }

    @Override
    public int asInt() {
        return Numbers.readInt(env, use(), origin);
    }

    @Override
    public boolean asBoolean() {
        return Numbers.readBoolean(env, use(), origin);
    }

    @Override
    public String coerceToString() {
        return Strings.read(env, coerce(ValueApi.TO_STRING), origin);
    }

    @Override
    public double coerceToDouble() {
        return Numbers.readDouble(env, coerce(ValueApi.TO_NUMBER), origin);
    }

    @Override
    public boolean coerceToBoolean() {
        return Numbers.readBoolean(env, coerce(ValueApi.TO_BOOLEAN), origin);
    }

    @Override
    public JsObject coerceToObject() {
        return Handles.object(env, coerce(ValueApi.TO_OBJECT), origin);
    }

    /** What makes a handle of the same kind of the same value, in another call. */
    Handles.Reader<? extends JsValue> reader() {
        return Handles.anything(env);
    }

    private int coerce(int kind) {
        return Failures.checked(env, ValueApi.coerce(env, use(), kind));
    }

    @Override
    public JsEnv env() {
        use();
        return new EnvHandle(env, origin);
    }
}
