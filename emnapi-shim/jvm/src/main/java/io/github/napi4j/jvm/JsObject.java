package io.github.napi4j.jvm;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * A JavaScript object that stays on its side: a class instance, a function, the exports of an addon.
 *
 * <p>Passed back to the addon it is the same object. May be used from any thread until its host is closed.
 */
public class JsObject {
    final JsRealm realm;
    final Value value;

    JsObject(JsRealm realm, Value value) {
        this.realm = realm;
        this.value = value;
    }

    /** The names of its own enumerable properties. */
    public List<String> names() {
        return realm.keys(value);
    }

    /** Whether it or its prototypes have a property. */
    public boolean has(String name) {
        return realm.has(value, name);
    }

    /** The value of a property, null if there is none. */
    public @Nullable Object get(String name) {
        return realm.get(value, name);
    }

    /**
     * The value of a property as a Java type; a number of another kind is converted if it fits exactly.
     *
     * @throws IllegalArgumentException if there is none or it is something else
     */
    public <T> T getAs(Class<T> type, String name) {
        return Typed.as(type, get(name), name);
    }

    /** Sets a property. */
    public void set(String name, @Nullable Object newValue) {
        realm.set(value, name, newValue);
    }

    /**
     * Calls a method.
     *
     * @throws JsException if it throws
     */
    public @Nullable Object call(String method, @Nullable Object... arguments) {
        return realm.callMethod(value, method, arguments);
    }

    /**
     * Calls a method for a result of a Java type; see {@link #getAs}.
     *
     * @throws JsException if it throws
     */
    public <T> T callAs(Class<T> type, String method, @Nullable Object... arguments) {
        return Typed.as(type, call(method, arguments), method);
    }

    /**
     * Calls a method that returns a promise. What it throws before that, or any other result, is in the future as well.
     *
     * <p>Never wait for it on the JavaScript thread, that is, in a {@link JsCallback}.
     */
    @SuppressWarnings("unchecked") // promises are only ever made into futures of any value
    public CompletableFuture<@Nullable Object> callAsync(String method, @Nullable Object... arguments) {
        try {
            Object result = call(method, arguments);
            return result instanceof CompletableFuture<?> future
                    ? (CompletableFuture<@Nullable Object>) future
                    : CompletableFuture.completedFuture(result);
        } catch (JsException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsObject that && realm == that.realm && realm.same(value, that.value);
    }

    @Override
    public int hashCode() {
        return realm.identity(value);
    }

    @Override
    public String toString() {
        return realm.text(value);
    }
}
