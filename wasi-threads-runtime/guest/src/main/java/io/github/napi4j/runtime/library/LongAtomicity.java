package io.github.napi4j.runtime.library;

/** What AtomicLong asks the virtual machine. */
public final class LongAtomicity {
    private LongAtomicity() {}

    /** Replaces AtomicLong's native method: longs are compared and set in one instruction. */
    public static boolean VMSupportsCS8() {
        return true;
    }
}
