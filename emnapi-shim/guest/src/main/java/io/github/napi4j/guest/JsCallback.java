package io.github.napi4j.guest;

import io.github.napi4j.NapiException;
import org.teavm.interop.Address;

/**
 * A JavaScript function that stands behind a Java functional interface. Generated classes add the interface.
 *
 * <p>The function is referred to for as long as this object lives, so it may be kept and called in later calls of the
 * addon. It is called with {@code this} undefined, on the JavaScript thread only: another thread gets a
 * {@link NapiException}.
 */
public abstract class JsCallback {
    private final int env;
    private final int reference;
    private boolean errorFirst;

    /** Keeps a function, or fails for what is none. */
    protected JsCallback(int env, int value, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_FUNCTION) {
            throw Values.cannotConvert(env, value, "Function", place);
        }
        this.env = env;
        this.reference = References.hold(env, this, value);
    }

    /** The environment to convert in, where the calling thread may. */
    protected final int enter() {
        if (!NodeApi.onJsThread()) {
            throw new NapiException(
                    "ERR_WRONG_THREAD", "a JavaScript function can be called on the JavaScript thread only");
        }
        return env;
    }

    /** Opens the handle scope of one call. Returns its level. */
    protected final int openScope() {
        return NodeApi.scopeOpen(env);
    }

    /** Closes the scope of the call. */
    protected final void closeScope(int level) {
        ScopePins.close(env, level);
    }

    /** Calls the function with handles, and gives the handle of what it returned. */
    protected final int call(int[] arguments) {
        return callWith(errorFirst ? afterNoError(arguments) : arguments);
    }

    /** The handle of the function, which comes out as the same function that went in. */
    final int function() {
        return NodeApi.referenceValue(env, reference);
    }

    /** From now on the function gets null in front of its arguments, or an error in their place. */
    final void takeErrorFirst() {
        errorFirst = true;
    }

    /** Calls the function with the handle of an error alone. */
    final void callWithError(int error) {
        callWith(new int[] {error});
    }

    private int[] afterNoError(int[] arguments) {
        int[] all = new int[arguments.length + 1];
        all[0] = NodeApi.createNull(env);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private int callWith(int[] arguments) {
        int function = NodeApi.referenceValue(env, reference);
        return Failures.checked(
                env, NodeApi.callFunction(env, function, arguments.length, arguments, Address.ofData(arguments)));
    }
}
