package org.teavm.classlib.java.security;

import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.Set;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * {@link java.security.SecureRandom} of the host's bytes: TeaVM's is a {@link Random}, whose numbers can be foreseen. A seed
 * adds nothing to what the host has, and settles nothing.
 */
@Include(value = "n4_random.h", isSystem = false)
public class TSecureRandom extends Random {
    private static final String USUAL = "NativePRNG";

    /** Names that HotSpot knows on Linux; all of them are the host's generator here. */
    private static final Set<String> ALGORITHMS =
            Set.of(USUAL, "NativePRNGBlocking", "NativePRNGNonBlocking", "DRBG", "SHA1PRNG");

    private final String algorithm;

    public TSecureRandom() {
        this(USUAL);
    }

    public TSecureRandom(byte[] seed) {
        this(USUAL);
    }

    private TSecureRandom(String algorithm) {
        this.algorithm = algorithm;
    }

    public static TSecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        if (!ALGORITHMS.contains(algorithm)) {
            throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
        }
        return new TSecureRandom(algorithm);
    }

    public static TSecureRandom getInstanceStrong() {
        return new TSecureRandom("NativePRNGBlocking");
    }

    public String getAlgorithm() {
        return algorithm;
    }

    public void setSeed(byte[] seed) {}

    /** Called by {@link Random}'s constructor too. */
    @Override
    public void setSeed(long seed) {}

    public void reseed() {}

    @Override
    public void nextBytes(byte[] bytes) {
        if (!fill(bytes, 0, bytes.length)) {
            throw new InternalError("the host gives no random bytes");
        }
    }

    @Override
    protected int next(int bits) {
        byte[] bytes = new byte[Integer.BYTES];
        nextBytes(bytes);
        int number = 0;
        for (byte part : bytes) {
            number = (number << Byte.SIZE) | (part & 0xff);
        }
        return number >>> (Integer.SIZE - bits);
    }

    public static byte[] getSeed(int count) {
        return new TSecureRandom().generateSeed(count);
    }

    public byte[] generateSeed(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        byte[] seed = new byte[count];
        nextBytes(seed);
        return seed;
    }

    @Import(name = "n4_random_fill")
    private static native boolean fill(byte[] bytes, int offset, int length);
}
