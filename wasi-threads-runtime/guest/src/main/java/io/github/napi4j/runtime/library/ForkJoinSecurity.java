package io.github.napi4j.runtime.library;

import java.security.AccessControlContext;
import java.security.Permission;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** ForkJoinPool without a security manager and without factories named by system properties. */
@SuppressWarnings("removal") // The types are in the JDK's signatures.
public final class ForkJoinSecurity {
    private ForkJoinSecurity() {}

    /** Replaces ForkJoinPool's method: there are no permissions. */
    public static @Nullable AccessControlContext contextWithPermissions(Permission... permissions) {
        return null;
    }

    /** Replaces ForkJoinPool's method: classes cannot be loaded by name. */
    public static @Nullable Object newInstanceFromSystemProperty(String property) {
        return null;
    }

    /**
     * Replaces {@link ForkJoinPool#getCommonPoolParallelism}: at least 2, below which CompletableFuture would start a thread
     * for every asynchronous step.
     */
    public static int getCommonPoolParallelism() {
        return Math.max(2, ForkJoinPool.commonPool().getParallelism());
    }
}
