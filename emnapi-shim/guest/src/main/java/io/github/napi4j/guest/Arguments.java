package io.github.napi4j.guest;

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

    static int[] writeAll(int env, @Nullable Object[] values) {
        int[] handles = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            handles[i] = Copies.write(env, values[i]);
        }
        return handles;
    }
}
