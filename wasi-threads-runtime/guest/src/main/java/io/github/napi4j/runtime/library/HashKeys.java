package io.github.napi4j.runtime.library;

import org.jspecify.annotations.Nullable;

/** The hash maps' look at keys that collide, without reflection on generic types. */
public final class HashKeys {
    private HashKeys() {}

    /**
     * Replaces the maps' method: the class of a key whose order is for its own kind. That an order is for another kind, or inherited, is
     * not seen, but for enums; such keys are compared only with those of the same class, too.
     */
    public static @Nullable Class<?> comparableClassFor(@Nullable Object key) {
        return key instanceof Comparable<?> && !(key instanceof Enum<?>) ? key.getClass() : null;
    }
}
