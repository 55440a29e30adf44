package io.github.napi4j.runtime.library;

import java.util.Spliterator;
import java.util.Spliterators;

/** Spliterators of what can only be iterated. */
public final class IterableSpliterators {
    private IterableSpliterators() {}

    /** Replaces {@link Iterable#spliterator}. */
    public static Spliterator<?> spliterator(Iterable<?> iterable) {
        return Spliterators.spliteratorUnknownSize(iterable.iterator(), 0);
    }
}
