package io.github.napi4j;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
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
     * A value that stands for a Java object that keeps memory, as {@link #adjustExternalMemory} is told of for as long as it lives.
     *
     * @param bytes how much memory the object keeps, about
     * @throws IllegalArgumentException for less than none
     */
    <T> JsExternal<T> external(T value, long bytes);

    /**
     * The JavaScript value of a Java value whose type only the call tells: null, a handle or {@link Ref}, a string, character, boolean,
     * number or {@code BigInteger}, an {@code Instant}, {@code byte[]} or {@link JsonValue}, what {@code @Napi} exports, that is
     * records, enums, variants of unions and instances of classes, and lists, sets and maps of all these. It is a copy, as the same value would be as a
     * result.
     *
     * @throws JsTypeException with code {@code ERR_INVALID_ARG_TYPE} for anything else
     */
    JsValue toJs(@Nullable Object value);

    /**
     * The Java value of a JavaScript value, converted as an argument of that type is: {@code env.fromJs(value, User.class)}.
     *
     * @param type a class that {@code @Napi} exports and that has nothing in it that lives as long as a call, a union, {@link
     *     JsonValue}, {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double}, {@code BigInteger},
     *     {@code Instant} or {@code byte[]}
     * @throws JsTypeException with code {@code ERR_INVALID_ARG_TYPE} when the value is no such thing, or the type is none of these
     */
    <T> T fromJs(JsValue value, Class<T> type);

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

    /**
     * Starts something when the environment is taken down, in the same order as {@link #addCleanupHook} runs its hooks. When all have
     * run, the JavaScript thread waits for what they started, so it must be other threads that complete it; what takes longer than ten
     * seconds is given up, which a line on standard error says.
     */
    void addAsyncCleanupHook(Supplier<? extends CompletionStage<?>> hook);

    /** The address of the module's file, as the host has it; empty where it has none. */
    String moduleFileName();

    /**
     * Tells the collector of JavaScript of memory that its objects keep alive.
     *
     * @return how many bytes it knows of now
     */
    long adjustExternalMemory(long change);
}
