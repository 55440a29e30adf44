package io.github.napi4j.runtime.library;

import org.jspecify.annotations.Nullable;

/** {@code Enum.valueOf} with the messages of the JDK. */
public final class EnumLookup {
    private EnumLookup() {}

    /** Replaces {@link Enum#valueOf(Class, String)}. */
    public static Enum<?> valueOf(Class<?> type, @Nullable String name) {
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            for (Object constant : constants) {
                Enum<?> candidate = (Enum<?>) constant;
                if (candidate.name().equals(name)) {
                    return candidate;
                }
            }
        }
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        throw new IllegalArgumentException("No enum constant " + type.getCanonicalName() + "." + name);
    }
}
