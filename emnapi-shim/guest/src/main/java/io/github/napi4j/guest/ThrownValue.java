package io.github.napi4j.guest;

import io.github.napi4j.JsException;
import org.jspecify.annotations.Nullable;

/** A {@link JsException}: a reference to what JavaScript threw. Making one runs no user code. */
final class ThrownValue extends JsException {
    private static final byte[] MESSAGE = Properties.name("message");
    private static final byte[] NAME = Properties.name("name");

    private final int env;
    private final int reference;
    private volatile @Nullable String remembered;

    ThrownValue(int env, int value) {
        super();
        this.env = env;
        this.reference = References.hold(env, this, value);
    }

    /** The value's handle. */
    int value() {
        return NodeApi.referenceValue(env, reference);
    }

    /** Reads the message now, for threads that cannot. JavaScript thread. */
    void rememberMessage() {
        remembered = getMessage();
    }

    /** {@code name: message} of an error, a description of anything else. May run getters; what they throw is dropped. */
    @Override
    public String getMessage() {
        String known = remembered;
        if (known != null) {
            return known;
        }
        if (!NodeApi.onJsThread()) {
            return "a JavaScript exception";
        }
        int scope = NodeApi.scopeOpen(env);
        try {
            int value = value();
            int type = NodeApi.typeOf(env, value);
            boolean primitive = type != NodeApi.TYPE_OBJECT && type != NodeApi.TYPE_FUNCTION;
            String message = primitive ? null : text(value, MESSAGE);
            if (message == null) {
                return Values.describe(env, value);
            }
            String name = text(value, NAME);
            return name == null || name.isEmpty() ? message : name + ": " + message;
        } finally {
            NodeApi.scopeClose(env, scope);
        }
    }

    private @Nullable String text(int object, byte[] name) {
        try {
            int value = Properties.get(env, object, name);
            return NodeApi.typeOf(env, value) == NodeApi.TYPE_STRING ? Strings.read(env, value, "%") : null;
        } catch (JsException fromGetter) {
            return null;
        }
    }
}
