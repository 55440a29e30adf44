package io.github.napi4j.guest;

import io.github.napi4j.JsArray;
import io.github.napi4j.JsArrayBuffer;
import io.github.napi4j.JsDate;
import io.github.napi4j.JsEnv;
import io.github.napi4j.JsExternal;
import io.github.napi4j.JsFunction;
import io.github.napi4j.JsObject;
import io.github.napi4j.JsPromise;
import io.github.napi4j.JsString;
import io.github.napi4j.JsSymbol;
import io.github.napi4j.JsValue;

/** Handles of values that come in, each checked to be of its kind. On the JavaScript thread only. */
public final class Handles {
    private Handles() {}

    /** What a generic handle gives of a value: a conversion that generated code brings. */
    @FunctionalInterface
    public interface Reader<T> {
        /** The Java value of a handle. */
        T read(int value, String place);
    }

    /** The environment. */
    public static JsEnv env(int env, String place) {
        return new EnvHandle(env, place);
    }

    /** Any value. */
    public static JsValue value(int env, int value, String place) {
        return of(env, value, origin(place));
    }

    /** An object, functions among them. */
    public static JsObject object(int env, int value, String place) {
        return switch (NodeApi.typeOf(env, value)) {
            case NodeApi.TYPE_OBJECT -> new ObjectHandle(env, value, origin(place));
            case NodeApi.TYPE_FUNCTION -> function(env, value, place, anything(env));
            default -> throw Values.cannotConvert(env, value, "Object", place);
        };
    }

    /** An array. */
    public static JsArray array(int env, int value, String place) {
        if (!NodeApi.isArray(env, value)) {
            throw Values.cannotConvert(env, value, "Array", place);
        }
        return new ArrayHandle(env, value, origin(place));
    }

    /** A string. */
    public static JsString string(int env, int value, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_STRING) {
            throw Values.cannotConvert(env, value, "String", place);
        }
        return new StringHandle(env, value, origin(place));
    }

    /** A symbol. */
    public static JsSymbol symbol(int env, int value, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_SYMBOL) {
            throw Values.cannotConvert(env, value, "Symbol", place);
        }
        return new SymbolHandle(env, value, origin(place));
    }

    /** A date. */
    public static JsDate date(int env, int value, String place) {
        if (!ValueApi.is(env, value, ValueApi.DATE)) {
            throw Values.cannotConvert(env, value, "Date", place);
        }
        return new DateHandle(env, value, origin(place));
    }

    /** An array buffer. */
    public static JsArrayBuffer arrayBuffer(int env, int value, String place) {
        if (!ValueApi.is(env, value, ValueApi.ARRAY_BUFFER)) {
            throw Values.cannotConvert(env, value, "ArrayBuffer", place);
        }
        return new ArrayBufferHandle(env, value, origin(place));
    }

    /** A function whose results are read by a reader. */
    public static <R> JsFunction<R> function(int env, int value, String place, Reader<R> result) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_FUNCTION) {
            throw Values.cannotConvert(env, value, "Function", place);
        }
        return new FunctionHandle<>(env, value, origin(place), result);
    }

    /** A promise whose value is read by a reader. */
    public static <T> JsPromise<T> promise(int env, int value, String place, Reader<T> resolved) {
        if (!ValueApi.is(env, value, ValueApi.PROMISE)) {
            throw Values.cannotConvert(env, value, "Promise", place);
        }
        return new PromiseHandle<>(env, value, origin(place), resolved);
    }

    /** An external whose Java object is of a class. */
    public static <T> JsExternal<T> external(int env, int value, Class<T> type, String place) {
        Object object = NodeApi.typeOf(env, value) == NodeApi.TYPE_EXTERNAL ? Instances.ofExternal(env, value) : null;
        if (object == null) {
            throw Values.cannotConvert(env, value, "External<" + type.getSimpleName() + ">", place);
        }
        if (!type.isInstance(object)) {
            throw Values.cannotConvert(
                    "External<" + object.getClass().getSimpleName() + ">",
                    "External<" + type.getSimpleName() + ">",
                    place);
        }
        @SuppressWarnings("unchecked") // Checked above.
        T instance = (T) object;
        return new ExternalHandle<>(env, value, origin(place), instance);
    }

    /** The handle of a Java handle. */
    public static int write(JsValue value) {
        return Handle.of(value).use();
    }

    /** The most telling handle of a value. */
    static Handle of(int env, int value, String origin) {
        return switch (NodeApi.typeOf(env, value)) {
            case NodeApi.TYPE_STRING -> new StringHandle(env, value, origin);
            case NodeApi.TYPE_SYMBOL -> new SymbolHandle(env, value, origin);
            case NodeApi.TYPE_OBJECT -> new ObjectHandle(env, value, origin);
            case NodeApi.TYPE_FUNCTION -> new FunctionHandle<>(env, value, origin, anything(env));
            default -> new Handle(env, value, origin);
        };
    }

    static <T extends JsValue> T as(int env, int value, Class<T> kind, String origin) {
        @SuppressWarnings("unchecked") // What is made for a class is of it.
        T handle = (T) make(env, value, kind, origin);
        return handle;
    }

    private static JsValue make(int env, int value, Class<?> kind, String origin) {
        if (kind == JsObject.class) {
            return object(env, value, origin);
        } else if (kind == JsArray.class) {
            return array(env, value, origin);
        } else if (kind == JsString.class) {
            return string(env, value, origin);
        } else if (kind == JsFunction.class) {
            return function(env, value, origin, anything(env));
        } else if (kind == JsSymbol.class) {
            return symbol(env, value, origin);
        } else if (kind == JsDate.class) {
            return date(env, value, origin);
        } else if (kind == JsArrayBuffer.class) {
            return arrayBuffer(env, value, origin);
        } else if (kind == JsPromise.class) {
            return promise(env, value, origin, anything(env));
        } else if (kind == JsExternal.class) {
            return external(env, value, Object.class, origin);
        }
        return of(env, value, origin);
    }

    /** Reads whatever comes as a handle. */
    static Reader<JsValue> anything(int env) {
        return (value, place) -> of(env, value, place);
    }

    /** The place with the path in it, where there is one. */
    private static String origin(String place) {
        return ConversionPath.isEmpty() ? place : ConversionPath.describe(place) + "%";
    }
}
