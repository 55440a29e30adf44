package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;

/**
 * The place in JavaScript that made a call whose end is not yet there, for the stack of what it may be rejected with. It costs an
 * error that nobody has read the stack of. On the JavaScript thread only.
 */
final class CallSite {
    private static final int ERROR = 0;
    private static final int NO_CODE = 0;

    private final int env;
    private int reference;

    private CallSite(int env, int reference) {
        this.env = env;
        this.reference = reference;
    }

    /** The place of the call that is being made; null where there is no memory left to keep it. */
    static @Nullable CallSite here(int env) {
        int error = NodeApi.createError(env, ERROR, NO_CODE, Strings.write(env, ""));
        int reference = error == 0 ? 0 : NodeApi.referenceCreate(env, error);
        return reference == 0 ? null : new CallSite(env, reference);
    }

    /** Its frames, as lines of a stack; "" where the host has none. The place is forgotten. */
    String take() {
        if (reference == 0) {
            return "";
        }
        String frames = StackText.callers(env, NodeApi.referenceValue(env, reference));
        forget();
        return frames;
    }

    /** Nobody will ask. */
    void forget() {
        if (reference != 0) {
            NodeApi.referenceDelete(env, reference);
            reference = 0;
        }
    }
}
