package org.teavm.classlib.java.lang;

/** {@code java.lang.ThreadGroup} as a name: nothing is done to threads by their group. */
public class TThreadGroup implements TThread.UncaughtExceptionHandler {
    static final TThreadGroup MAIN = new TThreadGroup(null, "main");
    static final TThreadGroup VIRTUAL = new TThreadGroup(null, "VirtualThreads");

    private final TThreadGroup parent;
    private final String name;

    public TThreadGroup(String name) {
        this(TThread.currentThread().getThreadGroup(), name);
    }

    public TThreadGroup(TThreadGroup parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    public final String getName() {
        return name;
    }

    public final TThreadGroup getParent() {
        return parent;
    }

    public final int getMaxPriority() {
        return TThread.MAX_PRIORITY;
    }

    public final boolean parentOf(TThreadGroup group) {
        for (TThreadGroup at = group; at != null; at = at.parent) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** What becomes of an exception that nobody caught: the parent's business, or the default handler's, or a print. */
    @Override
    public void uncaughtException(TThread thread, Throwable failure) {
        TThread.UncaughtExceptionHandler common = TThread.getDefaultUncaughtExceptionHandler();
        if (parent != null) {
            parent.uncaughtException(thread, failure);
        } else if (common != null) {
            common.uncaughtException(thread, failure);
        } else {
            print(thread, failure);
        }
    }

    /** As one write: other threads print too. */
    private static void print(TThread thread, Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        text.append("Exception in thread \"").append(thread.getName()).append("\" ");
        failure.printStackTrace(new java.io.PrintWriter(text, true));
        System.err.print(text);
        System.err.flush();
    }

    @Override
    public String toString() {
        return "java.lang.ThreadGroup[name=" + name + ",maxpri=" + TThread.MAX_PRIORITY + "]";
    }
}
