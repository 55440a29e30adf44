package io.github.napi4j.runtime.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Streams of collections over the JDK's pipeline.
 *
 * <p>The class library's collections have no spliterators of their own, as the JDK's have, so their kind is looked at here. All
 * are called ordered, which costs those that are not a little in parallel and is never wrong.
 */
public final class CollectionStreams {
    private CollectionStreams() {}

    /** Replaces {@link Collection#spliterator}. */
    public static Spliterator<?> spliterator(Collection<?> collection) {
        if (collection instanceof List<?> list && collection instanceof RandomAccess) {
            return new IndexedSpliterator<>(list);
        }
        if (collection instanceof SortedSet<?> set) {
            return sorted(set);
        }
        int characteristics =
                collection instanceof Set<?> ? Spliterator.DISTINCT | Spliterator.ORDERED : Spliterator.ORDERED;
        return Spliterators.spliterator(collection, characteristics);
    }

    private static <T> Spliterator<T> sorted(SortedSet<T> set) {
        int characteristics = Spliterator.DISTINCT | Spliterator.SORTED | Spliterator.ORDERED;
        return new OfSortedSet<>(Spliterators.spliterator(set, characteristics), set.comparator());
    }

    /** Replaces {@link Collection#stream}. */
    public static Stream<?> stream(Collection<?> collection) {
        return StreamSupport.stream(collection.spliterator(), false);
    }

    /** Adds {@link Collection#parallelStream}. */
    public static Stream<?> parallelStream(Collection<?> collection) {
        return StreamSupport.stream(collection.spliterator(), true);
    }

    /** Another spliterator that knows by what it is sorted. */
    private static final class OfSortedSet<T> implements Spliterator<T> {
        private final Spliterator<T> items;
        private final @Nullable Comparator<? super T> comparator;

        OfSortedSet(Spliterator<T> items, @Nullable Comparator<? super T> comparator) {
            this.items = items;
            this.comparator = comparator;
        }

        @Override
        public boolean tryAdvance(java.util.function.Consumer<? super T> action) {
            return items.tryAdvance(action);
        }

        @Override
        public void forEachRemaining(java.util.function.Consumer<? super T> action) {
            items.forEachRemaining(action);
        }

        @Override
        @SuppressWarnings("NullAway") // Null says that there is nothing to split.
        public Spliterator<T> trySplit() {
            Spliterator<T> prefix = items.trySplit();
            return prefix == null ? null : new OfSortedSet<>(prefix, comparator);
        }

        @Override
        public long estimateSize() {
            return items.estimateSize();
        }

        @Override
        public int characteristics() {
            return items.characteristics();
        }

        @Override
        @SuppressWarnings("NullAway") // Null stands for the natural order.
        public Comparator<? super T> getComparator() {
            return comparator;
        }
    }
}
