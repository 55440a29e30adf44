package io.github.napi4j.guest;

import io.github.napi4j.JsCall;
import io.github.napi4j.JsEnv;
import io.github.napi4j.JsValue;
import org.teavm.interop.Address;

/** A call of a function that Java made. */
final class CallHandle implements JsCall {
    private final Handle self;
    private final JsEnv env;
    private final int count;
    private final JsValue[] arguments;

    CallHandle(int env, Address receiverAndArguments, int count, String name) {
        String origin = "call of `" + name + "`%";
        this.env = new EnvHandle(env, origin);
        this.count = count;
        self = Handles.of(env, Classes.receiver(receiverAndArguments), "`this` of " + origin);
        int[] handles = Arguments.rest(env, count, 0);
        arguments = new JsValue[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = Handles.of(env, handles[i], "argument " + i + " of " + origin);
        }
    }

    @Override
    public JsEnv env() {
        return env;
    }

    @Override
    public JsValue self() {
        return self;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public JsValue argument(int index) {
        return index < count ? arguments[index] : env.undefined();
    }
}
