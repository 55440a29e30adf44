package io.github.napi4j.runtime.library;

/** ForkJoinPool's work queues without a security manager. */
public final class WorkQueueSecurity {
    private WorkQueueSecurity() {}

    /** Replaces the method of the same name: no worker runs with less than all permissions. */
    public static void initializeInnocuousWorker() {}
}
