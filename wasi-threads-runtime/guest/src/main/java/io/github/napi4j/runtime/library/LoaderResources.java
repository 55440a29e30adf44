package io.github.napi4j.runtime.library;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Resources by way of {@link ClassLoader}, and what it cannot do. */
@SuppressWarnings("DoNotCallSuggester") // Refusing is what some are for.
public final class LoaderResources {
    private LoaderResources() {}

    /** Replaces {@link ClassLoader#getResourceAsStream(String)}. */
    public static @Nullable InputStream getResourceAsStream(ClassLoader loader, String name) {
        return EmbeddedResources.open(name);
    }

    /** Replaces {@link ClassLoader#getSystemResourceAsStream(String)}. */
    public static @Nullable InputStream getSystemResourceAsStream(String name) {
        return EmbeddedResources.open(name);
    }

    /** Adds {@link ClassLoader#loadClass(String)}: there are no classes but those that were compiled, and none by name. */
    public static Class<?> loadClass(ClassLoader loader, String name) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }
}
