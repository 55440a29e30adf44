package io.github.napi4j.runtime.library;

import java.util.concurrent.atomic.AtomicInteger;

/** What the JDK's concurrent classes ask of ThreadLocalRandom behind its API: a number a thread, to spread contention. */
public final class ThreadProbes {
    private static final int GOLDEN_RATIO = 0x9e3779b9;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final ThreadLocal<ThreadProbes> OF_THREAD = ThreadLocal.withInitial(ThreadProbes::new);

    /** 0 until the thread asked for one. */
    private int probe;

    private int secondary;

    private ThreadProbes() {}

    /** The thread's probe, 0 before {@link #localInit}. */
    public static int getProbe() {
        return OF_THREAD.get().probe;
    }

    /** Gives the thread a probe other than 0. */
    public static void localInit() {
        int next = NEXT.addAndGet(GOLDEN_RATIO);
        OF_THREAD.get().probe = next == 0 ? 1 : next;
    }

    /** The thread's next probe after a collision. */
    public static int advanceProbe(int probe) {
        int next = scrambled(probe);
        OF_THREAD.get().probe = next;
        return next;
    }

    /** A pseudo-random number of the thread's own, never 0. */
    public static int nextSecondarySeed() {
        ThreadProbes own = OF_THREAD.get();
        if (own.secondary == 0) {
            int seed = NEXT.addAndGet(GOLDEN_RATIO);
            own.secondary = seed == 0 ? 1 : seed;
        } else {
            own.secondary = scrambled(own.secondary);
        }
        return own.secondary;
    }

    /** Only threads under a security manager, which do not exist, have their locals erased. */
    public static void eraseThreadLocals(Thread thread) {}

    /** Marsaglia's xorshift. */
    private static int scrambled(int value) {
        int x = value;
        x ^= x << 13;
        x ^= x >>> 17;
        return x ^ x << 5;
    }
}
