package io.github.napi4j.guest;

import io.github.napi4j.JsCall;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/** The constructor of a class that Java defined at run time. */
final class RunTimeClass extends Closure {
    private final String name;
    private final Function<? super JsCall, ? extends @Nullable Object> body;

    RunTimeClass(String name, Function<? super JsCall, ? extends @Nullable Object> body) {
        this.name = name;
        this.body = body;
    }

    @Override
    public int call(int env, Address arguments, int count) {
        if (!ValueApi.isConstruct(env)) {
            throw new ConversionTypeError(
                    "ERR_CONSTRUCT_CALL_REQUIRED", "class constructor `" + name + "` cannot be called without `new`");
        }
        Object result = body.apply(new CallHandle(env, arguments, count, "new " + name));
        return result == null ? 0 : Copies.write(env, result);
    }
}
