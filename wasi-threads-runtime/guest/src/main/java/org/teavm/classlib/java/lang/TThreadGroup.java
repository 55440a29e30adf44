package org.teavm.classlib.java.lang;

/** {@code java.lang.ThreadGroup} as a name: there is one group, and nothing is done to threads by their group. */
public class TThreadGroup {
    static final TThreadGroup MAIN = new TThreadGroup(null, "main");

    private final TThreadGroup parent;
    private final String name;

    public TThreadGroup(String name) {
        this(MAIN, name);
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

    @Override
    public String toString() {
        return "java.lang.ThreadGroup[name=" + name + ",maxpri=" + TThread.MAX_PRIORITY + "]";
    }
}
