package io.github.napi4j.runtime.internal.misc;

import org.jspecify.annotations.Nullable;

/** Settings of the virtual machine, of which there are none. */
public final class VM {
    private VM() {}

    public static @Nullable String getSavedProperty(String name) {
        return null;
    }
}
