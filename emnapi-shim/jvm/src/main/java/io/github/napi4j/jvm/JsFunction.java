package io.github.napi4j.jvm;

import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** A JavaScript function or class. */
public final class JsFunction extends JsObject {
    JsFunction(JsRealm realm, Value value) {
        super(realm, value);
    }

    /**
     * Calls it without a receiver.
     *
     * @throws JsException if it throws
     */
    public @Nullable Object apply(@Nullable Object... arguments) {
        return realm.apply(value, arguments);
    }

    /**
     * Constructs an instance, as {@code new} does.
     *
     * @throws JsException if the constructor throws
     */
    public JsObject construct(@Nullable Object... arguments) {
        return realm.construct(value, arguments);
    }
}
