package io.github.napi4j.runtime.library;

import java.math.BigInteger;

/**
 * The JDK's hash of big integers. The class library's depends on how much room a number has, so that equal ones differ, and
 * shows other threads what it has come to so far.
 */
public final class BigIntegerHash {
    private BigIntegerHash() {}

    /** Replaces {@link BigInteger#hashCode()}: a polynomial over words of 32 bits, the highest first. */
    public static int hashCode(BigInteger value) {
        byte[] bytes = value.abs().toByteArray();
        int hash = 0;
        int word = 0;
        for (int i = bytes[0] == 0 ? 1 : 0; i < bytes.length; i++) {
            word = (word << 8) | (bytes[i] & 0xff);
            if ((bytes.length - 1 - i) % 4 == 0) {
                hash = 31 * hash + word;
                word = 0;
            }
        }
        return hash * value.signum();
    }
}
