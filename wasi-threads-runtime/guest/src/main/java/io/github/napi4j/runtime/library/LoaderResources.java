package io.github.napi4j.runtime.library;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Resources by way of {@link ClassLoader}. */
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
}
