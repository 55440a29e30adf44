package io.github.napi4j;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JavaScript as a call sees it. A parameter of this type is filled in and is none in TypeScript.
 *
 * <p>It lives as long as the call, like a handle, and is used on the JavaScript thread.
 */
public interface JsEnv {
    /** The global object. */
    JsObject global();

    /** {@code undefined}. */
    JsValue undefined();

    /** {@code null}. */
    JsValue nullValue();

    /** A string. */
    JsString string(String value);

    /** A number. */
    JsValue number(double value);

    /** A boolean. */
    JsValue bool(boolean value);

    /** A new symbol. */
    JsSymbol symbol(String description);

    /** The symbol that the whole program shares under a key. */
    JsSymbol symbolFor(String key);

    /** A date of millisecond precision. */
    JsDate date(Instant value);

    /** A new plain object. */
    JsObject object();

    /** A new array of these elements. */
    JsArray array(JsValue... elements);

    /** A new array buffer with a copy of these bytes. */
    JsArrayBuffer arrayBuffer(byte[] bytes);

    /** A value that stands for a Java object. */
    <T> JsExternal<T> external(T value);

    /**
     * A function that calls Java. It outlives the call, so its body must not use handles of the call.
     *
     * @param body gets each call; what it returns is given to JavaScript as an argument of {@link JsFunction#call} would be
     */
    JsFunction<JsValue> function(String name, Function<? super JsCall, ? extends @Nullable Object> body);

    /**
     * A class whose constructor calls Java. It outlives the call, so neither the constructor's body nor those of its methods
     * may use handles of the call. Called without {@code new}, it throws; JavaScript may extend it.
     *
     * @param constructor gets each construction, where {@link JsCall#self} is the new object; what it returns should be null,
     *     or else an object, which is then the result of {@code new}
     * @param members properties of the prototype; {@link #function} makes methods
     */
    JsFunction<JsValue> defineClass(
            String name, Function<? super JsCall, ? extends @Nullable Object> constructor, JsProperty... members);

    /** The value of a script, which must be an expression's or the last statement's. Needs a page that allows {@code eval}. */
    JsValue runScript(String source);

    /** A promise that any thread may settle: return its {@link Deferred#promise()}. */
    default <T extends @Nullable Object> Deferred<T> deferred() {
        return new Deferred<>();
    }

    /** Keeps a value beyond the call. */
    <T extends JsValue> Ref<T> ref(T value);

    /** Remembers an object beyond the call without keeping it. */
    <T extends JsObject> WeakRef<T> weakRef(T value);

    /** Opens a scope for handles. */
    JsScope openScope();

    /** What {@link #setInstanceData} stored in this environment, if it is of a class. */
    <T> Optional<T> instanceData(Class<T> type);

    /** Stores an object for the environment, in the place of another. */
    void setInstanceData(Object data);

    /** Runs something when the environment is taken down, the last first. No JavaScript can be called then. */
    void addCleanupHook(Runnable hook);

    /** The address of the module's file, as the host has it; empty where it has none. */
    String moduleFileName();

    /**
     * Tells the collector of JavaScript of memory that its objects keep alive.
     *
     * @return how many bytes it knows of now
     */
    long adjustExternalMemory(long change);
}
