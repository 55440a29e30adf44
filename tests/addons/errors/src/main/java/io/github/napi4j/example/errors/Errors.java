package io.github.napi4j.example.errors;

import io.github.napi4j.JsException;
import io.github.napi4j.JsRangeException;
import io.github.napi4j.JsSyntaxException;
import io.github.napi4j.JsTypeException;
import io.github.napi4j.Napi;
import io.github.napi4j.NapiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Throws, catches and passes on. */
public final class Errors {
    private static final List<JsException> KEPT = new ArrayList<>();

    private Errors() {}

    @Napi
    public static void fail(String message) {
        throw new IllegalArgumentException(message);
    }

    @Napi
    public static void failChecked() throws IOException {
        throw new IOException("the disk is full");
    }

    @Napi
    public static void failWithoutMessage() {
        throw new UnsupportedOperationException();
    }

    @Napi
    public static void failWithCauses() {
        try {
            inner();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("outer", e);
        }
    }

    private static void inner() {
        throw new IllegalStateException("middle", new NapiException("ERR_INNERMOST", "inner"));
    }

    @Napi
    public static void failInCircle() {
        IllegalStateException a = new IllegalStateException("a");
        IllegalStateException b = new IllegalStateException("b", a);
        a.initCause(b);
        throw a;
    }

    @Napi
    public static void failWithCode(String code, String kind) {
        switch (kind) {
            case "type" -> throw new JsTypeException(code, "a type error");
            case "range" -> throw new JsRangeException(code, "a range error");
            case "syntax" -> throw new JsSyntaxException(code, "a syntax error");
            default -> throw new NapiException(code, "an error");
        }
    }

    /** An exception whose own code fails when it is asked what happened. */
    @Napi
    public static void failWhileFailing() {
        throw new IllegalStateException() {
            @Override
            public String getMessage() {
                throw new IllegalArgumentException("not even that");
            }
        };
    }

    /** One that cannot even be given a class for a message. */
    @Napi
    public static void failAltogether() {
        throw new IllegalStateException() {
            @Override
            public String getMessage() {
                throw new AssertionError("nor that");
            }
        };
    }

    @Napi
    public static int divide(int a, int b) {
        return a / b;
    }

    @Napi
    public static int at(int[] values, int index) {
        return values[index];
    }

    @Napi
    public static int lengthOfNull() {
        String nothing = System.getProperty("a property that nobody set");
        return nothing.length();
    }

    @Napi
    public static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    @Napi
    public static int exhaust() {
        List<long[]> hoard = new ArrayList<>();
        int size = 1 << 24;
        while (true) {
            hoard.add(new long[size]);
        }
    }

    /** Lets what the callback throws pass. */
    @Napi
    public static String call(Supplier<String> callback) {
        return callback.get();
    }

    /** Lets it pass after Java's own cleaning up. */
    @Napi
    public static String callFinally(Supplier<String> callback) {
        StringBuilder log = new StringBuilder();
        try {
            return callback.get();
        } finally {
            log.append("cleaned up");
        }
    }

    /** Catches and tells. */
    @Napi
    public static String callCatching(Supplier<String> callback) {
        try {
            return callback.get();
        } catch (JsException e) {
            return "caught " + e.getMessage();
        }
    }

    @Napi
    public static String callWrapping(Supplier<String> callback) {
        try {
            return callback.get();
        } catch (JsException e) {
            throw new IllegalStateException("wrapped", e);
        }
    }

    /** Keeps what was thrown, to throw it in another call. */
    @Napi
    public static void callKeeping(Supplier<String> callback) {
        try {
            callback.get();
        } catch (JsException e) {
            KEPT.add(e);
        }
    }

    @Napi
    public static int throwKept() {
        if (KEPT.isEmpty()) {
            return 0;
        }
        throw KEPT.remove(KEPT.size() - 1);
    }

    @Napi
    public static String callTypeErrorCaught(Supplier<String> callback) {
        try {
            return callback.get();
        } catch (JsTypeException e) {
            return e.code() + ": " + e.getMessage();
        }
    }
}
