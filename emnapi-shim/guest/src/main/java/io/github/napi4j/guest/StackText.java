package io.github.napi4j.guest;

import io.github.napi4j.JsException;
import org.jspecify.annotations.Nullable;

/**
 * Puts Java's stack frames into a JavaScript error's {@code stack}, as V8 writes frames, before those of JavaScript, of which it
 * leaves out the addon's own: the module's, emnapi's and the loader's.
 */
final class StackText {
    private static final byte[] STACK = Properties.name("stack");
    private static final String OWN_PACKAGE = "io.github.napi4j.guest.";
    private static final String GLUE_PACKAGE = "io.github.napi4j.glue.";
    private static final String FRAME = "\n    at ";

    /** What is in the frames of the addon's own; the last is what Bun calls WebAssembly. */
    private static final String[] OWN_FRAMES = {
        "wasm://",
        "wasm-function[",
        "/emnapi-core.",
        "/emnapi-runtime.",
        ".wasi.cjs:",
        ".wasi-browser.js:",
        "at unknown"
    };

    private StackText() {}

    /**
     * Rewrites the stack of an error that was made just now.
     *
     * @param callers the frames to put in place of JavaScript's own, which lead to nobody when an event loop made the error
     */
    static void insert(int env, int error, String message, StackTraceElement[] frames, @Nullable String callers) {
        String stack = read(env, error);
        int header = headerLength(stack, message);
        StringBuilder text = new StringBuilder(stack.substring(0, header));
        for (StackTraceElement frame : frames) {
            append(text, frame);
        }
        text.append(callers == null ? withoutOwn(stack.substring(header)) : callers);
        int key = Strings.write(env, "stack");
        Failures.check(env, NodeApi.defineProperty(env, error, key, Strings.write(env, text.toString()), 0));
    }

    /** The frames of an error without a message: where it was made, as lines that say that time has passed since. */
    static String callers(int env, int error) {
        String stack = read(env, error);
        String frames = withoutOwn(stack.substring(headerLength(stack, "")));
        return frames.replace(FRAME + "async ", FRAME).replace(FRAME, FRAME + "async ");
    }

    private static void append(StringBuilder text, StackTraceElement frame) {
        String owner = frame.getClassName();
        if (owner.startsWith(OWN_PACKAGE) || owner.startsWith(GLUE_PACKAGE)) {
            return;
        }
        text.append(FRAME)
                .append(owner)
                .append('.')
                .append(frame.getMethodName())
                .append('(');
        String file = frame.getFileName();
        text.append(file == null ? "Java" : file);
        if (frame.getLineNumber() > 0) {
            text.append(':').append(frame.getLineNumber());
        }
        text.append(')');
    }

    private static String withoutOwn(String frames) {
        StringBuilder others = new StringBuilder();
        int start = 0;
        while (start < frames.length()) {
            int end = frames.indexOf('\n', start + 1);
            String line = frames.substring(start, end < 0 ? frames.length() : end);
            if (!isOwn(line)) {
                others.append(line);
            }
            start += line.length();
        }
        return others.toString();
    }

    private static boolean isOwn(String line) {
        for (String own : OWN_FRAMES) {
            if (line.contains(own)) {
                return true;
            }
        }
        return false;
    }

    /** The error's stack, "" when the host has none or a hook of the program's threw while making it. */
    private static String read(int env, int error) {
        try {
            int stack = Properties.get(env, error, STACK);
            return NodeApi.typeOf(env, stack) == NodeApi.TYPE_STRING ? Strings.read(env, stack, "%") : "";
        } catch (JsException fromHook) {
            return "";
        }
    }

    /** Where the header ends, which V8 writes before the frames, and which the message may spread over lines. */
    private static int headerLength(String stack, String message) {
        int start = stack.indexOf(message);
        int colon = stack.indexOf(": ");
        boolean inHeader = start >= 0 && (message.isEmpty() || start == colon + 2);
        if (!inHeader) {
            int line = stack.indexOf(FRAME);
            return Math.max(line, 0);
        }
        int end = stack.indexOf('\n', start + message.length());
        return end < 0 ? stack.length() : end;
    }
}
