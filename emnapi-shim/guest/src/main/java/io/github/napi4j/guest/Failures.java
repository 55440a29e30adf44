package io.github.napi4j.guest;

import io.github.napi4j.JsException;
import io.github.napi4j.JsRangeException;
import io.github.napi4j.JsSyntaxException;
import io.github.napi4j.JsTypeException;
import io.github.napi4j.NapiException;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions across the boundary, both ways.
 *
 * <p>A JavaScript exception becomes a {@link JsException} that holds the thrown value and gives it back on the way out. A
 * Java exception becomes an {@code Error} with {@code code}, {@code javaClass}, {@code cause} and a {@code stack} in which
 * the Java frames come first, and then those of whoever called.
 */
public final class Failures {
    private static final int LONGEST_CAUSE_CHAIN = 16;
    private static final String JAVA_EXCEPTION = "ERR_JAVA_EXCEPTION";

    private static final StackTraceElement[] NO_FRAMES = {};

    private static final int ERROR = 0;
    private static final int TYPE_ERROR = 1;
    private static final int RANGE_ERROR = 2;
    private static final int SYNTAX_ERROR = 3;

    private Failures() {}

    /** Throws a Java exception to JavaScript. Always works, whatever is left of stack and heap. Returns no handle. */
    public static int raise(int env, Throwable failure) {
        try {
            NodeApi.throwValue(env, toValue(env, failure));
        } catch (Throwable again) {
            NodeApi.throwStatic(env, failure instanceof OutOfMemoryError || again instanceof OutOfMemoryError);
        }
        return 0;
    }

    /** The error for a call with too few arguments. */
    public static RuntimeException missingArgument(String function, int given, String... required) {
        return new ConversionTypeError(
                "ERR_MISSING_ARGS",
                "missing argument `" + required[given] + "` of `" + function + "` (" + required.length
                        + (required.length == 1 ? " argument" : " arguments") + " needed, " + given + " given)");
    }

    /** The JavaScript value of an exception: the thrown value itself, or a new Error. */
    static int toValue(int env, Throwable failure) {
        return toValue(env, failure, null);
    }

    /** The same for a failure that comes when its caller is gone; these frames of the caller's end the stack of a new Error. */
    static int toValue(int env, Throwable failure, @Nullable CallSite caller) {
        return toValue(env, failure, caller, LONGEST_CAUSE_CHAIN);
    }

    /** The handle, or the exception that took its place. */
    static int checked(int env, int handle) {
        if (handle == 0) {
            throw taken(env);
        }
        return handle;
    }

    /** Goes on when a call succeeded, throws the exception that it left when not. */
    static void check(int env, int status) {
        if (status != 0) {
            throw taken(env);
        }
    }

    /** What the call that just failed left behind. */
    static RuntimeException taken(int env) {
        int status = NodeApi.status();
        if (status == NodeApi.PENDING_EXCEPTION) {
            return new ThrownValue(env, NodeApi.takeException(env));
        }
        return new IllegalStateException("Node-API call failed with status " + status);
    }

    private static int toValue(int env, Throwable failure, @Nullable CallSite caller, int chain) {
        if (failure instanceof ThrownValue thrown) {
            return thrown.value();
        }
        String message = message(failure);
        int error = checked(
                env,
                NodeApi.createError(
                        env, kind(failure), Strings.write(env, code(failure)), Strings.write(env, message)));
        String callers = caller == null ? null : caller.take();
        if (failure instanceof ConversionTypeError || failure instanceof ConversionRangeError) {
            // They come by the thousand where somebody tries what fits, and their stack takes longer to read than they
            // to make.
            if (callers != null) {
                StackText.insert(env, error, message, NO_FRAMES, callers);
            }
            return error;
        }
        define(env, error, "javaClass", Strings.write(env, failure.getClass().getName()));
        Throwable cause = failure.getCause();
        if (cause != null && chain > 0) {
            define(env, error, "cause", toValue(env, cause, null, chain - 1));
        }
        StackText.insert(env, error, message, failure.getStackTrace(), callers);
        return error;
    }

    private static void define(int env, int error, String name, int value) {
        check(env, NodeApi.defineProperty(env, error, Strings.write(env, name), value, 0));
    }

    private static int kind(Throwable failure) {
        if (failure instanceof JsTypeException) {
            return TYPE_ERROR;
        }
        if (failure instanceof JsRangeException) {
            return RANGE_ERROR;
        }
        return failure instanceof JsSyntaxException ? SYNTAX_ERROR : ERROR;
    }

    private static String code(Throwable failure) {
        return failure instanceof NapiException coded ? coded.code() : JAVA_EXCEPTION;
    }

    /** The exception's message; its class where it has none, or where its own code fails to say. */
    private static String message(Throwable failure) {
        String message = ownMessage(failure);
        return message == null ? failure.getClass().getName() : message;
    }

    private static @Nullable String ownMessage(Throwable failure) {
        try {
            return failure.getMessage();
        } catch (RuntimeException ofGetMessage) {
            return null;
        }
    }
}
