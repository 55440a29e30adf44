package io.github.napi4j.runtime.library;

import org.jspecify.annotations.Nullable;

/** ConcurrentHashMap's look at keys that collide, without reflection on generic types. */
public final class HashKeys {
    private HashKeys() {}

    /**
     * Replaces ConcurrentHashMap's method: the class of a key whose order is for its own kind. Only those of java.lang and
     * java.math are known to be; colliding keys of others are found by looking at all of them.
     */
    public static @Nullable Class<?> comparableClassFor(@Nullable Object key) {
        return key instanceof String || (key instanceof Number && key instanceof Comparable<?>) ? key.getClass() : null;
    }
}
