package io.github.napi4j.guest;

import io.github.napi4j.JsException;

/** Puts Java's stack frames into a JavaScript error's {@code stack}, as V8 writes frames, before those of JavaScript. */
final class StackText {
    private static final byte[] STACK = Properties.name("stack");
    private static final String OWN_PACKAGE = "io.github.napi4j.guest.";
    private static final String GLUE_PACKAGE = "io.github.napi4j.glue.";

    private StackText() {}

    static void insert(int env, int error, String message, StackTraceElement[] frames) {
        StringBuilder java = new StringBuilder();
        for (StackTraceElement frame : frames) {
            append(java, frame);
        }
        if (java.length() == 0) {
            return;
        }
        String stack = read(env, error);
        int header = headerLength(stack, message);
        String text = stack.substring(0, header) + java + stack.substring(header);
        int key = Strings.write(env, "stack");
        Failures.check(env, NodeApi.defineProperty(env, error, key, Strings.write(env, text), 0));
    }

    private static void append(StringBuilder text, StackTraceElement frame) {
        String owner = frame.getClassName();
        if (owner.startsWith(OWN_PACKAGE) || owner.startsWith(GLUE_PACKAGE)) {
            return;
        }
        text.append("\n    at ")
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
            int line = stack.indexOf("\n    at ");
            return Math.max(line, 0);
        }
        int end = stack.indexOf('\n', start + message.length());
        return end < 0 ? stack.length() : end;
    }
}
