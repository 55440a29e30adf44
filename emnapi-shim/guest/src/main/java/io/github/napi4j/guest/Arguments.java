package io.github.napi4j.guest;

import io.github.napi4j.JsTypeException;
import io.github.napi4j.Ref;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/** Arguments whose number or types only the call tells. On the JavaScript thread only. */
public final class Arguments {
    private Arguments() {}

    /** The handles of a call's arguments from an index on: those of a rest parameter. */
    public static int[] rest(int env, int count, int from) {
        if (count <= from) {
            return new int[0];
        }
        int[] all = new int[count];
        Failures.check(env, ValueApi.callArguments(env, all, Address.ofData(all), count));
        int[] rest = new int[count - from];
        System.arraycopy(all, from, rest, 0, rest.length);
        return rest;
    }

    /** The handle of a Java value of whatever class. */
    static int write(int env, @Nullable Object value) {
        if (value == null) {
            return NodeApi.createNull(env);
        } else if (value instanceof Handle handle) {
            return handle.use();
        } else if (value instanceof Ref<?> reference) {
            return ValueRef.write(reference);
        } else if (value instanceof String text) {
            return Strings.write(env, text);
        } else if (value instanceof Number number) {
            return Numbers.writeDouble(env, number.doubleValue());
        } else if (value instanceof Boolean flag) {
            return Numbers.writeBoolean(env, flag);
        } else if (value instanceof JsCallback callback) {
            return callback.function();
        }
        throw new JsTypeException(
                "ERR_INVALID_ARG_TYPE",
                "a `" + value.getClass().getName()
                        + "` cannot be passed to JavaScript as it is; pass handles, strings, numbers, booleans or"
                        + " null");
    }

    static int[] writeAll(int env, @Nullable Object[] values) {
        int[] handles = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            handles[i] = write(env, values[i]);
        }
        return handles;
    }
}
