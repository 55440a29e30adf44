package io.github.napi4j.example.handles;

import io.github.napi4j.JsArray;
import io.github.napi4j.JsArrayBuffer;
import io.github.napi4j.JsDate;
import io.github.napi4j.JsEnv;
import io.github.napi4j.JsExternal;
import io.github.napi4j.JsFunction;
import io.github.napi4j.JsObject;
import io.github.napi4j.JsPromise;
import io.github.napi4j.JsProperty;
import io.github.napi4j.JsScope;
import io.github.napi4j.JsString;
import io.github.napi4j.JsSymbol;
import io.github.napi4j.JsValue;
import io.github.napi4j.Napi;
import io.github.napi4j.NapiException;
import io.github.napi4j.Ref;
import io.github.napi4j.WeakRef;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Handles, references and the environment. */
public final class Handles {
    private static @Nullable Ref<JsObject> kept;
    private static @Nullable WeakRef<JsObject> remembered;

    private Handles() {}

    /** Something that JavaScript holds without seeing into it. */
    public record Image(int width) {}

    /** Something else. */
    public record Sound(int length) {}

    @Napi
    public static String typeOf(JsValue value) {
        return value.type().toString();
    }

    @Napi
    public static JsValue same(JsValue value) {
        return value;
    }

    @Napi
    public static String coerce(JsValue value) {
        return value.coerceToString() + " " + value.coerceToDouble() + " " + value.coerceToBoolean();
    }

    @Napi
    public static boolean equal(JsValue a, JsValue b, JsFunction<JsValue> type) {
        return a.strictEquals(b) && a.instanceOf(type);
    }

    @Napi
    public static String describe(JsObject object) {
        StringBuilder text = new StringBuilder();
        for (String key : object.keys()) {
            text.append(key).append('=').append(object.get(key).coerceToString()).append(' ');
        }
        return text.append(object.has("toString")).append(' ').append(object.hasOwn("toString")).toString();
    }

    @Napi
    public static String nested(JsObject object) {
        return object.get("inner", JsObject.class).get("text").asString();
    }

    @Napi
    public static boolean edit(JsObject object, JsSymbol symbol) {
        object.set("text", "new");
        object.set("number", 1.5);
        object.set("flag", true);
        object.set("self", object);
        object.set(symbol, object.env().string(symbol.description()));
        return object.delete("old");
    }

    @Napi
    public static void assign(JsObject object, JsValue key, JsValue value) {
        object.set(key, value);
    }

    @Napi
    public static void name(JsObject object, String name) {
        object.set("name", name);
    }

    @Napi
    public static void replace(JsArray array, int index, JsValue value) {
        array.set(index, value);
    }

    @Napi
    public static void append(JsArray array, JsValue value) {
        array.push(value);
    }

    @Napi
    public static void define(JsObject object, JsEnv env) {
        object.defineProperties(
                JsProperty.of("open", env.number(1)),
                JsProperty.constant("fixed", env.number(2)),
                new JsProperty("hidden", env.nullValue(), true, false, true));
    }

    @Napi
    public static boolean freeze(JsObject object) {
        object.freeze();
        return object.isFrozen();
    }

    @Napi
    public static void seal(JsObject object) {
        object.seal();
    }

    @Napi
    public static JsValue prototype(JsObject object) {
        return object.prototype();
    }

    @Napi
    public static JsArray reverse(JsArray array, JsEnv env) {
        JsArray reversed = env.array();
        for (int i = array.length() - 1; i >= 0; i--) {
            reversed.push(array.get(i));
        }
        return reversed;
    }

    @Napi
    public static List<JsObject> withName(List<JsObject> objects, String name) {
        List<JsObject> found = new ArrayList<>();
        for (JsObject object : objects) {
            if (object.get("name").asString().equals(name)) {
                found.add(object);
            }
        }
        return found;
    }

    @Napi
    public static String text(JsString string) {
        return string.length() + " " + string.value();
    }

    @Napi
    public static JsSymbol symbol(JsEnv env, @Nullable String key) {
        return key == null ? env.symbol("own") : env.symbolFor(key);
    }

    @Napi
    public static JsDate later(JsDate date, int millis, JsEnv env) {
        return env.date(date.toInstant().plusMillis(millis));
    }

    @Napi
    public static JsExternal<Image> image(int width, JsEnv env) {
        return env.external(new Image(width));
    }

    /** An image that keeps memory which neither collector sees. */
    @Napi
    public static JsExternal<Image> largeImage(int width, long bytes, JsEnv env) {
        return env.external(new Image(width), bytes);
    }

    @Napi
    public static JsExternal<Sound> sound(int length, JsEnv env) {
        return env.external(new Sound(length));
    }

    @Napi
    public static int width(JsExternal<Image> image) {
        return image.value().width();
    }

    @Napi
    public static int detach(JsArrayBuffer buffer) {
        int length = buffer.toBytes().length + buffer.byteLength();
        buffer.detach();
        return buffer.isDetached() ? length : -1;
    }

    @Napi
    public static JsArrayBuffer buffer(JsEnv env, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        return env.arrayBuffer(bytes);
    }

    @Napi
    public static JsPromise<Void> whenResolved(JsPromise<String> promise, Consumer<String> done) {
        return promise.then(value -> done.accept(value + "!"));
    }

    @Napi
    public static void whenRejected(JsPromise<JsValue> promise, Consumer<String> done) {
        promise.catchError(reason -> done.accept(reason.coerceToString()));
    }

    /** The announcement's example, as it compiles: what the callback needs is kept in a reference. */
    @Napi
    public static void promiseFinallyCallback(JsPromise<Void> promise, Ref<JsObject> config) {
        promise.finallyDo(() -> {
            config.get().get("onFinally", JsFunction.class).call();
            config.close();
        });
    }

    @Napi
    public static void keep(Ref<JsObject> object) {
        kept = object;
    }

    @Napi
    public static JsObject kept() {
        return kept.get();
    }

    @Napi
    public static boolean drop() {
        kept.close();
        kept.close();
        return kept.isClosed();
    }

    @Napi
    public static CompletableFuture<Boolean> dropElsewhere() {
        Ref<JsObject> dropped = kept;
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        new Thread(() -> {
                    dropped.close();
                    done.complete(dropped.isClosed());
                })
                .start();
        return done;
    }

    @Napi
    public static CompletableFuture<String> reachElsewhere() {
        Ref<JsObject> reached = kept;
        CompletableFuture<String> message = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        reached.get();
                        message.complete("reached");
                    } catch (NapiException e) {
                        message.complete(e.code() + ": " + e.getMessage());
                    }
                })
                .start();
        return message;
    }

    @Napi
    public static void remember(JsObject object, JsEnv env) {
        remembered = env.weakRef(object);
    }

    @Napi
    public static boolean remembers() {
        return remembered.get().isPresent();
    }

    @Napi(async = true)
    public static String remembersElsewhere() {
        try {
            return "" + remembered.get().isPresent();
        } catch (NapiException e) {
            return e.code() + ": " + e.getMessage();
        }
    }

    @Napi
    public static void escapeTwice(JsArray array, JsEnv env) {
        try (JsScope scope = env.openScope()) {
            scope.escape(array.get(0));
            scope.escape(array.get(1));
        }
    }

    @Napi
    public static void escapeLate(JsArray array, JsEnv env) {
        JsScope scope = env.openScope();
        scope.close();
        scope.escape(array);
    }

    @Napi
    public static void callWithObject(JsFunction<JsValue> function) {
        function.call(new Image(1));
    }

    @Napi
    public static double sumInScopes(JsArray numbers, JsEnv env) {
        double sum = 0;
        int length = numbers.length();
        for (int i = 0; i < length; i++) {
            try (JsScope scope = env.openScope()) {
                sum += numbers.get(i).asDouble();
            }
        }
        return sum;
    }

    @Napi
    public static JsValue largest(JsArray numbers, JsEnv env) {
        JsValue largest = env.undefined();
        try (JsScope scope = env.openScope()) {
            JsValue best = numbers.get(0);
            for (int i = 1; i < numbers.length(); i++) {
                if (numbers.get(i).asDouble() > best.asDouble()) {
                    best = numbers.get(i);
                }
            }
            largest = scope.escape(best);
        }
        return largest;
    }

    @Napi
    public static JsFunction<JsValue> function(JsEnv env) {
        return env.function("made", call -> call.count() == 0
                ? "nothing"
                : call.self().type() + " " + call.argument(0).coerceToString() + " " + call.argument(9).type());
    }

    @Napi
    public static JsValue global(JsEnv env, String name) {
        return env.global().get(name);
    }

    @Napi
    public static JsValue run(JsEnv env, String source) {
        return env.runScript(source);
    }

    @Napi
    public static int count(JsEnv env) {
        int count = env.instanceData(Integer.class).orElse(0) + 1;
        env.setInstanceData(count);
        return count;
    }

    @Napi
    public static long adjust(JsEnv env, int change) {
        return env.adjustExternalMemory(change);
    }

    @Napi
    public static void tie(JsObject object, int width) {
        object.wrap(new Image(width));
    }

    @Napi
    public static int tied(JsObject object) {
        return object.unwrap(Image.class).map(Image::width).orElse(-1);
    }

    /** Handles where they must not be, past the compiler, to see what happens at run time. */
    private static @Nullable JsObject leaked;

    @Napi
    @SuppressWarnings("napi4j-escape")
    public static void leak(JsObject object) {
        leaked = object;
    }

    @Napi
    public static JsValue useLeaked() {
        return leaked.get("name");
    }

    @Napi
    public static void leakAnd(JsObject object, Runnable then) {
        then.run();
    }

    @Napi
    @SuppressWarnings("napi4j-escape")
    public static CompletableFuture<String> useLeakedElsewhere(JsObject object) {
        CompletableFuture<String> message = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        message.complete(object.get("name").asString());
                    } catch (NapiException e) {
                        message.complete(e.code() + ": " + e.getMessage());
                    }
                })
                .start();
        return message;
    }

    @Napi
    public static double useAfterScope(JsArray array, JsEnv env) {
        JsValue value;
        try (JsScope scope = env.openScope()) {
            value = array.get(0);
        }
        return value.asDouble();
    }

    /** Collects garbage and says how many bytes of the heap are in use. */
    @Napi
    public static double collectAndMeasure() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }
}
