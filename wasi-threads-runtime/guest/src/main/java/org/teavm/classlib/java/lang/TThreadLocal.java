package org.teavm.classlib.java.lang;

import java.util.function.Supplier;

/** {@code java.lang.ThreadLocal}: the key to a value in each thread's own map. */
public class TThreadLocal<T> extends TObject {
    /** Spreads keys evenly over tables whose sizes are powers of two: the golden ratio's fraction of 2^32. */
    private static final int HASH_STEP = 0x9e3779b9;

    private static final Object HASHES = new Object();
    private static int lastHash;

    final int hash;

    public TThreadLocal() {
        synchronized (HASHES) {
            lastHash += HASH_STEP;
            hash = lastHash;
        }
    }

    public static <S> TThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(supplier);
    }

    protected T initialValue() {
        return null;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        TThreadLocalMap map = mapOf(TThread.currentThread());
        TThreadLocalMap.Entry entry = map != null ? map.find(this) : null;
        if (entry != null) {
            return (T) entry.value;
        }
        T value = initialValue();
        set(value);
        return value;
    }

    public void set(T value) {
        TThread thread = TThread.currentThread();
        TThreadLocalMap map = mapOf(thread);
        if (map == null) {
            map = makeMap(thread);
        }
        map.put(this, value);
    }

    public void remove() {
        TThreadLocalMap map = mapOf(TThread.currentThread());
        if (map != null) {
            map.remove(this);
        }
    }

    TThreadLocalMap mapOf(TThread thread) {
        return thread.threadLocals;
    }

    TThreadLocalMap makeMap(TThread thread) {
        thread.threadLocals = new TThreadLocalMap();
        return thread.threadLocals;
    }

    /** What a child thread gets for a parent's {@code value}. */
    @SuppressWarnings("unused")
    Object inherit(Object value) {
        throw new IllegalStateException();
    }

    private static final class Supplied<S> extends TThreadLocal<S> {
        private final Supplier<? extends S> supplier;

        Supplied(Supplier<? extends S> supplier) {
            this.supplier = supplier;
        }

        @Override
        protected S initialValue() {
            return supplier.get();
        }
    }
}
