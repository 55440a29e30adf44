package io.github.napi4j.jvm;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** Java values to JavaScript values and back, by copy; used on the JavaScript thread only. */
final class Conversion {
    private static final long SAFE_INTEGER = (1L << 53) - 1;

    private final JsRealm realm;

    Conversion(JsRealm realm) {
        this.realm = realm;
    }

    // To JavaScript

    Object toJs(@Nullable Object value) {
        return toJs(value, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private Object toJs(@Nullable Object value, Set<Object> path) {
        if (value == null) {
            return realm.nothing();
        }
        if (value instanceof Boolean
                || value instanceof String
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Double) {
            return value;
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value instanceof Character character) {
            return character.toString();
        }
        if (value instanceof Long number) {
            return Math.abs(number) <= SAFE_INTEGER && number != Long.MIN_VALUE
                    ? (Object) number.doubleValue()
                    : realm.script("bigintOf", number.toString());
        }
        if (value instanceof BigInteger number) {
            return realm.script("bigintOf", number.toString());
        }
        if (value instanceof JsObject object) {
            return realm.own(object);
        }
        if (value instanceof JsException exception) {
            return realm.own(exception.error());
        }
        if (value instanceof Instant instant) {
            return realm.script("date", (double) instant.toEpochMilli());
        }
        if (value instanceof CompletionStage<?> stage) {
            return promise(stage);
        }
        if (value instanceof JsCallback callback) {
            return function(callback);
        }
        return aggregate(value, path);
    }

    private Object aggregate(Object value, Set<Object> path) {
        if (value.getClass().isArray() && value.getClass().getComponentType().isPrimitive()) {
            return typedArray(value);
        }
        if (!path.add(value)) {
            throw new IllegalArgumentException("a list or map that contains itself cannot be passed to an addon");
        }
        try {
            if (value instanceof Collection<?> items) {
                return list(items, path);
            }
            if (value instanceof Object[] items) {
                return list(java.util.Arrays.asList(items), path);
            }
            if (value instanceof Map<?, ?> entries) {
                Value record = realm.script("record");
                for (Map.Entry<?, ?> entry : entries.entrySet()) {
                    realm.script("set", record, String.valueOf(entry.getKey()), toJs(entry.getValue(), path));
                }
                return record;
            }
        } finally {
            path.remove(value);
        }
        throw new IllegalArgumentException("a " + value.getClass().getName()
                + " cannot be passed to an addon: use a boxed primitive, String, BigInteger, primitive array, List, Map, "
                + "Instant, CompletableFuture, JsCallback or JsObject");
    }

    private Value list(Collection<?> items, Set<Object> path) {
        Value array = realm.script("array");
        for (Object item : items) {
            realm.script("push", array, toJs(item, path));
        }
        return array;
    }

    private Value typedArray(Object array) {
        if (array instanceof byte[] bytes) {
            return realm.script("typedArray", "Uint8Array", ByteBuffer.wrap(bytes.clone()));
        }
        if (array instanceof short[] values) {
            return view("Int16Array", values.length * 2, b -> b.asShortBuffer().put(values));
        }
        if (array instanceof int[] values) {
            return view("Int32Array", values.length * 4, b -> b.asIntBuffer().put(values));
        }
        if (array instanceof long[] values) {
            return view(
                    "BigInt64Array", values.length * 8, b -> b.asLongBuffer().put(values));
        }
        if (array instanceof float[] values) {
            return view(
                    "Float32Array", values.length * 4, b -> b.asFloatBuffer().put(values));
        }
        if (array instanceof double[] values) {
            return view(
                    "Float64Array", values.length * 8, b -> b.asDoubleBuffer().put(values));
        }
        if (array instanceof char[] characters) {
            return realm.value(new String(characters));
        }
        Value list = realm.script("array");
        for (boolean one : (boolean[]) array) {
            realm.script("push", list, one);
        }
        return list;
    }

    private Value view(String type, int bytes, Consumer<ByteBuffer> fill) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        fill.accept(buffer);
        return realm.script("typedArray", type, buffer);
    }

    private Value function(JsCallback callback) {
        ProxyExecutable target = arguments -> realm.fromJava(() -> {
            @Nullable Object[] values = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                values[i] = toJava(arguments[i]);
            }
            return toJs(callback.call(values));
        });
        return realm.script("wrap", target);
    }

    private Value promise(CompletionStage<?> stage) {
        ProxyExecutable start = settle -> {
            Value resolve = settle[0];
            Value reject = settle[1];
            stage.whenComplete((result, failure) -> realm.post(() -> {
                if (failure == null) {
                    resolve.executeVoid(toJs(result));
                } else {
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    reject.executeVoid(realm.error(cause));
                }
            }));
            return realm.nothing();
        };
        return realm.script("promise", start);
    }

    // To Java

    @Nullable Object toJava(Value value) {
        return toJava(value, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private @Nullable Object toJava(Value value, Set<Object> path) {
        if (value.isNull()) {
            return null;
        }
        ValueShape shape = ValueShape.named(realm.script("shape", value).asString());
        return switch (shape) {
            case NOTHING -> null;
            case BOOLEAN -> value.asBoolean();
            case NUMBER -> number(value);
            case BIGINT -> new BigInteger(realm.script("text", value).asString());
            case STRING -> value.asString();
            case FUNCTION -> new JsFunction(realm, value);
            case BYTES, BUFFER, UINT8ARRAY, INT8ARRAY -> bytes(value).array();
            case INT16ARRAY, UINT16ARRAY -> {
                ByteBuffer bytes = bytes(value);
                short[] all = new short[bytes.capacity() / 2];
                bytes.asShortBuffer().get(all);
                yield all;
            }
            case INT32ARRAY, UINT32ARRAY -> {
                ByteBuffer bytes = bytes(value);
                int[] all = new int[bytes.capacity() / 4];
                bytes.asIntBuffer().get(all);
                yield all;
            }
            case BIGINT64ARRAY, BIGUINT64ARRAY -> {
                ByteBuffer bytes = bytes(value);
                long[] all = new long[bytes.capacity() / 8];
                bytes.asLongBuffer().get(all);
                yield all;
            }
            case FLOAT32ARRAY -> {
                ByteBuffer bytes = bytes(value);
                float[] all = new float[bytes.capacity() / 4];
                bytes.asFloatBuffer().get(all);
                yield all;
            }
            case FLOAT64ARRAY -> {
                ByteBuffer bytes = bytes(value);
                double[] all = new double[bytes.capacity() / 8];
                bytes.asDoubleBuffer().get(all);
                yield all;
            }
            case ERROR -> realm.exception(value);
            case PROMISE -> future(value);
            case DATE -> Instant.ofEpochMilli((long) realm.script("time", value).asDouble());
            case ARRAY, MAP, RECORD -> aggregate(shape, value, path);
            case OTHER -> new JsObject(realm, value);
        };
    }

    private static Object number(Value value) {
        double number = value.asDouble();
        if (number == Math.rint(number) && Math.abs(number) <= SAFE_INTEGER && !isNegativeZero(number)) {
            long whole = (long) number;
            if (whole == (int) whole) {
                return (int) whole;
            }
            return whole;
        }
        return number;
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && 1 / number < 0;
    }

    private ByteBuffer bytes(Value value) {
        Value view = realm.script("view", value);
        byte[] bytes = new byte[view.getMember("length").asInt()];
        view.getMember("buffer").readBuffer(view.getMember("offset").asLong(), bytes, 0, bytes.length);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Object aggregate(ValueShape shape, Value value, Set<Object> path) {
        // Value's equality is identity of the JavaScript object; its wrapper is a new one each time.
        Object key = path.stream().filter(value::equals).findFirst().orElse(value);
        if (key != value) {
            throw new IllegalArgumentException("an object that contains itself cannot be copied to Java");
        }
        path.add(value);
        try {
            if (shape == ValueShape.RECORD) {
                Map<String, @Nullable Object> record = new LinkedHashMap<>();
                for (String name : realm.names(value)) {
                    record.put(name, toJava(realm.script("get", value, name), path));
                }
                return record;
            }
            Value items = shape == ValueShape.MAP ? realm.script("entries", value) : value;
            List<@Nullable Object> list = new ArrayList<>();
            for (long i = 0; i < items.getArraySize(); i++) {
                list.add(toJava(items.getArrayElement(i), path));
            }
            if (shape == ValueShape.ARRAY) {
                return list;
            }
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < list.size(); i += 2) {
                map.put(list.get(i), list.get(i + 1));
            }
            return map;
        } finally {
            path.remove(value);
        }
    }

    private CompletableFuture<@Nullable Object> future(Value promise) {
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        ProxyExecutable resolve = arguments -> {
            try {
                future.complete(toJava(arguments[0]));
            } catch (IllegalArgumentException e) {
                future.completeExceptionally(e);
            }
            return realm.nothing();
        };
        ProxyExecutable reject = arguments -> {
            future.completeExceptionally(realm.exception(arguments[0]));
            return realm.nothing();
        };
        realm.script("watch", promise, resolve, reject);
        return future;
    }
}
