package io.github.napi4j.runtime.library;

import java.security.Permission;

/** What classes of the JDK would ask a security manager, which there never is. */
@SuppressWarnings("removal") // The type is in the JDK's signatures.
public final class SecurityChecks {
    private SecurityChecks() {}

    /** Adds {@link SecurityManager#getThreadGroup}. */
    public static ThreadGroup getThreadGroup(SecurityManager manager) {
        return Thread.currentThread().getThreadGroup();
    }

    /** Adds {@link SecurityManager#checkPermission(Permission)}. */
    public static void checkPermission(SecurityManager manager, Permission permission) {}

    /** Adds {@link SecurityManager#checkAccess(Thread)}. */
    public static void checkAccess(SecurityManager manager, Thread thread) {}

    /** Adds {@link SecurityManager#checkAccess(ThreadGroup)}. */
    public static void checkAccess(SecurityManager manager, ThreadGroup group) {}
}
