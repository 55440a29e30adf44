package io.github.napi4j.guest;

import io.github.napi4j.JsNull;
import io.github.napi4j.JsUndefined;

/** Null and undefined as values of their own. */
public final class Nothings {
    private Nothings() {}

    /** Null, and not undefined. */
    public static JsNull readNull(int env, int value, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_NULL) {
            throw Values.cannotConvert(env, value, "null", place);
        }
        return JsNull.NULL;
    }

    /** Undefined, and not null. */
    public static JsUndefined readUndefined(int env, int value, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_UNDEFINED) {
            throw Values.cannotConvert(env, value, "undefined", place);
        }
        return JsUndefined.UNDEFINED;
    }

    /** Null. */
    public static int writeNull(int env, JsNull value, String place) {
        return NodeApi.createNull(env);
    }

    /** Undefined. */
    public static int writeUndefined(int env, JsUndefined value, String place) {
        return NodeApi.createUndefined(env);
    }
}
