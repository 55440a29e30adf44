package org.teavm.classlib.java.util;

import java.io.Serializable;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * {@link java.util.UUID}: TeaVM's draws random ones from C's {@code rand}, which starts alike in every program and gives
 * two threads the same numbers, and knows no parts of one.
 */
public final class TUUID implements Serializable, Comparable<TUUID> {
    private static final int LENGTH = 36;
    private static final int PARTS = 5;

    private final long most;
    private final long least;

    public TUUID(long mostSigBits, long leastSigBits) {
        most = mostSigBits;
        least = leastSigBits;
    }

    public static TUUID randomUUID() {
        byte[] bytes = new byte[2 * Long.BYTES];
        Generator.OF_ALL.nextBytes(bytes);
        // Version 4, variant 2 of RFC 4122.
        return new TUUID(
                (number(bytes, 0) & 0xffff_ffff_ffff_0fffL) | 0x4000L,
                (number(bytes, Long.BYTES) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    private static long number(byte[] bytes, int start) {
        long number = 0;
        for (int i = start; i < start + Long.BYTES; i++) {
            number = (number << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return number;
    }

    /** Takes shorter parts than {@link #toString} gives, and of longer ones the last digits, as the JDK does. */
    public static TUUID fromString(String name) {
        if (name.length() > LENGTH) {
            throw new IllegalArgumentException("UUID string too large");
        }
        String[] parts = name.split("-", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Invalid UUID string: " + name);
        }
        return new TUUID(
                (bits(parts[0], 32) << 32) | (bits(parts[1], 16) << 16) | bits(parts[2], 16),
                (bits(parts[3], 16) << 48) | bits(parts[4], 48));
    }

    private static long bits(String digits, int count) {
        return Long.parseLong(digits, 16) & ((1L << count) - 1);
    }

    public long getMostSignificantBits() {
        return most;
    }

    public long getLeastSignificantBits() {
        return least;
    }

    public int version() {
        return (int) ((most >> 12) & 0xf);
    }

    /** One to three bits: 0, 2 for 10, else all three. */
    public int variant() {
        int bits = (int) (least >>> 61);
        return bits < 4 ? 0 : bits < 6 ? 2 : bits;
    }

    public long timestamp() {
        requireTime();
        return ((most & 0xfffL) << 48) | (((most >> 16) & 0xffffL) << 32) | (most >>> 32);
    }

    public int clockSequence() {
        requireTime();
        return (int) ((least >>> 48) & 0x3fff);
    }

    public long node() {
        requireTime();
        return least & 0xffff_ffff_ffffL;
    }

    private void requireTime() {
        if (version() != 1) {
            throw new UnsupportedOperationException("Not a time-based UUID");
        }
    }

    @Override
    public String toString() {
        char[] text = new char[LENGTH];
        int at = LENGTH;
        for (int i = 0; i < 4 * Long.BYTES; i++) {
            long word = i < 2 * Long.BYTES ? least : most;
            if (i == 12 || i == 16 || i == 20 || i == 24) {
                text[--at] = '-';
            }
            text[--at] = Character.forDigit((int) (word >>> (4 * (i & 15))) & 0xf, 16);
        }
        return new String(text);
    }

    @Override
    public int hashCode() {
        long both = most ^ least;
        return (int) (both >> Integer.SIZE) ^ (int) both;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TUUID that && most == that.most && least == that.least;
    }

    /** By signed halves, as the JDK does. */
    @Override
    public int compareTo(TUUID other) {
        int byMost = Long.compare(most, other.most);
        return byMost != 0 ? byMost : Long.compare(least, other.least);
    }

    private static final class Generator {
        static final SecureRandom OF_ALL = new SecureRandom();
    }
}
