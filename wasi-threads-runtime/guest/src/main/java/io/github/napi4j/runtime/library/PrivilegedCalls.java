package io.github.napi4j.runtime.library;

import java.security.AccessControlContext;
import java.security.PrivilegedAction;
import org.jspecify.annotations.Nullable;

/** {@code AccessController} where nothing is forbidden. */
@SuppressWarnings("removal") // The types are in the JDK's signatures.
public final class PrivilegedCalls {
    private PrivilegedCalls() {}

    /** Adds {@link java.security.AccessController#doPrivileged(PrivilegedAction, AccessControlContext)}. */
    public static @Nullable Object doPrivileged(PrivilegedAction<?> action, @Nullable AccessControlContext context) {
        return action.run();
    }
}
