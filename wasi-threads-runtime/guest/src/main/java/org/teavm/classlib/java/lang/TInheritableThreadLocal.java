package org.teavm.classlib.java.lang;

/** {@code java.lang.InheritableThreadLocal}: a thread starts with its parent's values. */
public class TInheritableThreadLocal<T> extends TThreadLocal<T> {
    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    TThreadLocalMap mapOf(TThread thread) {
        return thread.inheritableThreadLocals;
    }

    @Override
    TThreadLocalMap makeMap(TThread thread) {
        thread.inheritableThreadLocals = new TThreadLocalMap();
        return thread.inheritableThreadLocals;
    }

    @Override
    @SuppressWarnings("unchecked")
    Object inherit(Object value) {
        return childValue((T) value);
    }
}
