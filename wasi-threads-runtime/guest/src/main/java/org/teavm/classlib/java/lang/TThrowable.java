package org.teavm.classlib.java.lang;

import io.github.napi4j.runtime.StackTraces;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import org.teavm.interop.Remove;
import org.teavm.interop.Rename;
import org.teavm.interop.Superclass;

/**
 * {@code java.lang.Throwable} with the JDK's messages, and stack traces that cost little until somebody looks.
 *
 * <p>It has to extend a real throwable to be thrown at all, so constructors and clashing methods go by other names here
 * and get their own in the module.
 */
@Superclass("java.lang.Object")
@SuppressWarnings({"serial", "UnusedVariable", "UnusedMethod", "MissingOverride", "UnsynchronizedOverridesSynchronized"
})
public class TThrowable extends RuntimeException {
    private static final long serialVersionUID = 2026770703281853049L;
    private static final TStackTraceElement[] NO_TRACE = {};

    private String message;
    private TThrowable cause;
    private boolean hasCause;
    private boolean suppressionDisabled;
    private boolean traceIsFixed;
    private TThrowable[] suppressed;
    private int[] places;
    private TStackTraceElement[] elements;

    @Rename("fakeInit")
    protected TThrowable(String message, TThrowable cause, boolean enableSuppression, boolean writableStackTrace) {}

    @Rename("<init>")
    protected void init(String message, TThrowable cause, boolean enableSuppression, boolean writableStackTrace) {
        traceIsFixed = !writableStackTrace;
        suppressionDisabled = !enableSuppression;
        setUp(message, cause, true);
    }

    @Rename("fakeInit")
    public TThrowable() {}

    @Rename("<init>")
    private void init() {
        setUp(null, null, false);
    }

    @Rename("fakeInit")
    public TThrowable(String message) {}

    @Rename("<init>")
    private void init(String message) {
        setUp(message, null, false);
    }

    @Rename("fakeInit")
    public TThrowable(String message, TThrowable cause) {}

    @Rename("<init>")
    private void init(String message, TThrowable cause) {
        setUp(message, cause, true);
    }

    @Rename("fakeInit")
    public TThrowable(TThrowable cause) {}

    @Rename("<init>")
    private void init(TThrowable cause) {
        setUp(cause != null ? cause.toString() : null, cause, true);
    }

    private void setUp(String message, TThrowable cause, boolean hasCause) {
        this.message = message;
        this.cause = cause;
        this.hasCause = hasCause;
        fillInStackTrace();
    }

    @Override
    public Throwable fillInStackTrace() {
        if (!traceIsFixed) {
            places = StackTraces.capture(this);
            elements = null;
        }
        return this;
    }

    @Rename("getMessage")
    public String getMessage0() {
        return message;
    }

    @Rename("getLocalizedMessage")
    public String getLocalizedMessage0() {
        return getMessage();
    }

    @Remove
    public native TThrowable getCause();

    @Rename("getCause")
    public TThrowable getCause0() {
        return cause;
    }

    @Remove
    public native Class<?> getClass0();

    @Rename("toString")
    public String toString0() {
        String text = getLocalizedMessage();
        return text == null ? getClass().getName() : getClass().getName() + ": " + text;
    }

    @SuppressWarnings("MissingOverride")
    public synchronized TThrowable initCause(TThrowable newCause) {
        if (hasCause) {
            throw new IllegalStateException(
                    "Can't overwrite cause with " + (newCause == null ? "a null" : newCause.toString()), this);
        }
        if (newCause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        cause = newCause;
        hasCause = true;
        return this;
    }

    @Override
    public void printStackTrace() {
        printStackTrace(System.err);
    }

    @Override
    public void printStackTrace(PrintStream stream) {
        stream.print(describe());
    }

    @Override
    public void printStackTrace(PrintWriter writer) {
        writer.print(describe());
    }

    private String describe() {
        StringBuilder text = new StringBuilder();
        describe(text, "", "", null);
        return text.toString();
    }

    /** As HotSpot prints it: frames in common with the enclosing trace are counted, not listed. */
    private void describe(StringBuilder text, String indent, String caption, TStackTraceElement[] enclosing) {
        TStackTraceElement[] own = trace();
        int last = own.length - 1;
        if (enclosing != null) {
            for (int other = enclosing.length - 1;
                    last >= 0 && other >= 0 && own[last].equals(enclosing[other]);
                    other--) {
                last--;
            }
        }
        text.append(indent).append(caption).append(toString()).append('\n');
        for (int i = 0; i <= last; i++) {
            text.append(indent).append("\tat ").append(own[i]).append('\n');
        }
        if (last != own.length - 1) {
            text.append(indent).append("\t... ").append(own.length - 1 - last).append(" more\n");
        }
        if (suppressed != null) {
            for (TThrowable other : suppressed) {
                other.describe(text, indent + "\t", "Suppressed: ", own);
            }
        }
        TThrowable reason = (TThrowable) (Object) ((Throwable) this).getCause();
        if (reason != null && reason != this) {
            reason.describe(text, indent, "Caused by: ", own);
        }
    }

    private TStackTraceElement[] trace() {
        if (elements == null) {
            elements = places == null ? NO_TRACE : (TStackTraceElement[]) (Object) StackTraces.describe(places);
        }
        return elements;
    }

    @Rename("getStackTrace")
    public TStackTraceElement[] getStackTrace0() {
        return trace().clone();
    }

    public void setStackTrace(TStackTraceElement[] newElements) {
        TStackTraceElement[] copy = newElements.clone();
        for (TStackTraceElement element : copy) {
            if (element == null) {
                throw new NullPointerException("stackTrace");
            }
        }
        if (!traceIsFixed) {
            elements = copy;
        }
    }

    @Rename("getSuppressed")
    public final synchronized TThrowable[] getSuppressed0() {
        return suppressed == null ? new TThrowable[0] : suppressed.clone();
    }

    public final synchronized void addSuppressed(TThrowable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (suppressionDisabled) {
            return;
        }
        int count = suppressed == null ? 0 : suppressed.length;
        TThrowable[] longer = count == 0 ? new TThrowable[1] : Arrays.copyOf(suppressed, count + 1);
        longer[count] = exception;
        suppressed = longer;
    }
}
