package io.github.napi4j.guest;

import java.math.BigInteger;
import org.teavm.interop.Address;

/** Bigint, without loss: what a Java type does not hold is an error. */
public final class BigInts {
    private static final int WORD_BYTES = 8;

    private BigInts() {}

    /** A {@code long}. */
    public static long readLong(int env, int value, String place) {
        long result = NodeApi.getBigInt64(env, value);
        if (NodeApi.bigIntFit() != NodeApi.FITS) {
            throw failure(env, value, "long", "a bigint from -2^63 to 2^63 - 1", place);
        }
        return result;
    }

    /** A {@code long} without a sign. */
    public static long readUnsignedLong(int env, int value, String place) {
        long result = NodeApi.getBigUint64(env, value);
        if (NodeApi.bigIntFit() != NodeApi.FITS) {
            throw failure(env, value, "long", "a bigint from 0 to 2^64 - 1", place);
        }
        return result;
    }

    /** A {@code BigInteger}. */
    public static BigInteger readBigInteger(int env, int value, String place) {
        int count = NodeApi.bigIntWordCount(env, value);
        if (count < 0) {
            throw Values.cannotConvert(env, value, "BigInteger", place);
        }
        if (count == 0) {
            return BigInteger.ZERO;
        }
        long[] words = new long[count];
        boolean negative = NodeApi.bigIntWords(env, value, words, Address.ofData(words), count);
        byte[] magnitude = new byte[count * WORD_BYTES];
        for (int i = 0; i < magnitude.length; i++) {
            int fromEnd = magnitude.length - 1 - i;
            magnitude[i] = (byte) (words[fromEnd / WORD_BYTES] >>> (fromEnd % WORD_BYTES * 8));
        }
        return new BigInteger(negative ? -1 : 1, magnitude);
    }

    /** A bigint. */
    public static int writeLong(int env, long value) {
        return Failures.checked(env, NodeApi.createBigInt64(env, value));
    }

    /** A bigint of what the bits are without a sign. */
    public static int writeUnsignedLong(int env, long value) {
        return Failures.checked(env, NodeApi.createBigUint64(env, value));
    }

    /** A bigint; JavaScript has a largest one, beyond which it throws. */
    public static int writeBigInteger(int env, BigInteger value, String place) {
        byte[] magnitude = value.abs().toByteArray();
        long[] words = new long[(magnitude.length + WORD_BYTES - 1) / WORD_BYTES];
        for (int i = 0; i < magnitude.length; i++) {
            int fromEnd = magnitude.length - 1 - i;
            words[fromEnd / WORD_BYTES] |= (magnitude[i] & 0xffL) << (fromEnd % WORD_BYTES * 8);
        }
        return Failures.checked(
                env, NodeApi.createBigIntWords(env, value.signum() < 0, words, Address.ofData(words), words.length));
    }

    private static RuntimeException failure(int env, int value, String wanted, String range, String place) {
        return NodeApi.bigIntFit() == NodeApi.NO_BIGINT
                ? Values.cannotConvert(env, value, wanted, place)
                : Values.outOfRange(env, value, wanted, range, place);
    }
}
