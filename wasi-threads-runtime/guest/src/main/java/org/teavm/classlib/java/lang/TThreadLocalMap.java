package org.teavm.classlib.java.lang;

import org.teavm.classlib.java.lang.ref.TWeakReference;

/**
 * One thread's values of its thread-local variables: open addressing, keys held weakly, entries of dead variables dropped when
 * the table is rebuilt. Not synchronized: only its thread looks.
 */
final class TThreadLocalMap {
    private static final int FIRST_CAPACITY = 16;

    private Entry[] entries = new Entry[FIRST_CAPACITY];
    private int used;

    static final class Entry extends TWeakReference<TThreadLocal<?>> {
        final int hash;
        Object value;

        Entry(TThreadLocal<?> key, Object value) {
            super(key);
            hash = key.hash;
            this.value = value;
        }
    }

    /** The entry of {@code key}, or null. */
    Entry find(TThreadLocal<?> key) {
        int mask = entries.length - 1;
        for (int at = key.hash & mask; entries[at] != null; at = (at + 1) & mask) {
            if (entries[at].refersTo(key)) {
                return entries[at];
            }
        }
        return null;
    }

    void put(TThreadLocal<?> key, Object value) {
        Entry known = find(key);
        if (known != null) {
            known.value = value;
            return;
        }
        if ((used + 1) * 3 > entries.length * 2) {
            rebuild();
        }
        insert(new Entry(key, value));
    }

    /** Leaves a dead entry behind, so that others are still found beyond it. */
    void remove(TThreadLocal<?> key) {
        Entry known = find(key);
        if (known != null) {
            known.clear();
            known.value = null;
        }
    }

    /** A child thread's map: the values that {@code InheritableThreadLocal.childValue} makes of these. */
    TThreadLocalMap inherited() {
        TThreadLocalMap child = new TThreadLocalMap();
        for (Entry entry : entries) {
            TThreadLocal<?> key = entry != null ? entry.get() : null;
            if (key != null) {
                child.put(key, key.inherit(entry.value));
            }
        }
        return child;
    }

    private void insert(Entry entry) {
        int mask = entries.length - 1;
        int at = entry.hash & mask;
        while (entries[at] != null) {
            at = (at + 1) & mask;
        }
        entries[at] = entry;
        used++;
    }

    private void rebuild() {
        Entry[] old = entries;
        int live = 0;
        for (Entry entry : old) {
            if (entry != null && !entry.refersTo(null)) {
                live++;
            }
        }
        entries = new Entry[live * 2 >= old.length ? old.length * 2 : old.length];
        used = 0;
        for (Entry entry : old) {
            if (entry != null && !entry.refersTo(null)) {
                insert(entry);
            }
        }
    }
}
