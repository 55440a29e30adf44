package io.github.napi4j.runtime.library;

import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;

/**
 * Splits a list with random access in halves. It looks at the list's size when it is first used, and complains when the
 * size is another at the end.
 */
final class IndexedSpliterator<T> implements Spliterator<T> {
    private static final int UNBOUND = -1;

    private final List<T> list;
    private int next;
    private int end;
    private int size;

    IndexedSpliterator(List<T> list) {
        this(list, 0, UNBOUND, UNBOUND);
    }

    private IndexedSpliterator(List<T> list, int next, int end, int size) {
        this.list = list;
        this.next = next;
        this.end = end;
        this.size = size;
    }

    private int bound() {
        if (end == UNBOUND) {
            size = list.size();
            end = size;
        }
        return end;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        if (next >= bound()) {
            return false;
        }
        action.accept(list.get(next++));
        requireSameSize();
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        int to = bound();
        int from = next;
        next = to;
        try {
            for (int i = from; i < to; i++) {
                action.accept(list.get(i));
            }
        } catch (IndexOutOfBoundsException e) {
            requireSameSize();
            throw e;
        }
        requireSameSize();
    }

    private void requireSameSize() {
        if (list.size() != size) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Null says that there is nothing to split.
    public Spliterator<T> trySplit() {
        int middle = (next + bound()) >>> 1;
        if (next >= middle) {
            return null;
        }
        Spliterator<T> prefix = new IndexedSpliterator<>(list, next, middle, size);
        next = middle;
        return prefix;
    }

    @Override
    public long estimateSize() {
        return (long) bound() - next;
    }

    @Override
    public int characteristics() {
        return ORDERED | SIZED | SUBSIZED;
    }
}
