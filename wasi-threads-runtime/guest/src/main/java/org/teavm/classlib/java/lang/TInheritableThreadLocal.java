package org.teavm.classlib.java.lang;

/** {@code java.lang.InheritableThreadLocal}: a thread starts with its parent's values. */
public class TInheritableThreadLocal<T> extends TThreadLocal<T> {
    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    TThreadLocalMap mapOf(TThread thread) {
        return thread.inheritableLocals;
    }

    @Override
    TThreadLocalMap makeMap(TThread thread) {
        thread.inheritableLocals = new TThreadLocalMap();
        return thread.inheritableLocals;
    }

    @Override
    @SuppressWarnings("unchecked")
    Object inherit(Object value) {
        return childValue((T) value);
    }
}
