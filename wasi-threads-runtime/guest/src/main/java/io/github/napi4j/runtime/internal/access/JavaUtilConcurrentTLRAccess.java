package io.github.napi4j.runtime.internal.access;

/** What ThreadLocalRandom keeps a thread: numbers that spread contention. */
public interface JavaUtilConcurrentTLRAccess {
    int nextSecondaryThreadLocalRandomSeed();

    int getThreadLocalRandomProbe();

    int advanceThreadLocalRandomProbe(int probe);
}
