package io.github.napi4j.runtime.library;

/** How the JDK's generators of random numbers are seeded. */
public final class RandomSeeds {
    private RandomSeeds() {}

    /** Replaces RandomSupport's method: no system property asks for seeds from SecureRandom. */
    public static boolean secureRandomSeedRequested() {
        return false;
    }
}
