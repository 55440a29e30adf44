package io.github.napi4j.guest;

import org.teavm.interop.Address;

/** Strings, copied unit by unit: embedded NUL and lone surrogates survive. */
public final class Strings {
    private static final int SCRATCH_UNITS = 512;

    // Every use fills it and is done with it before anything else can run on the JavaScript thread.
    private static final char[] SCRATCH = new char[SCRATCH_UNITS];

    private Strings() {}

    /** A {@code String}, from a string only. */
    public static String read(int env, int value, String place) {
        return read(env, value, "String", place);
    }

    /** The same for what a message calls otherwise. */
    static String read(int env, int value, String wanted, String place) {
        char[] scratch = SCRATCH;
        int length = NodeApi.getString(env, value, scratch, Address.ofData(scratch), SCRATCH_UNITS);
        if (length < 0) {
            throw Values.cannotConvert(env, value, wanted, place);
        }
        return length < SCRATCH_UNITS - 1 ? new String(scratch, 0, length) : readLong(env, value);
    }

    /** A {@code char}, from a string of one unit. */
    public static char readChar(int env, int value, String place) {
        String text = read(env, value, "char", place);
        if (text.length() != 1) {
            throw Values.outOfRange(env, value, "char", "a string of one unit", place);
        }
        return text.charAt(0);
    }

    /** A string of one unit. */
    public static int writeChar(int env, char value) {
        return write(env, String.valueOf(value));
    }

    /** A string. */
    public static int write(int env, String text) {
        int length = text.length();
        char[] units = length <= SCRATCH_UNITS ? SCRATCH : new char[length];
        text.getChars(0, length, units, 0);
        return Failures.checked(env, NodeApi.createString(env, units, Address.ofData(units), length));
    }

    /** The first units of a string. */
    static String readStart(int env, int value, int units) {
        char[] start = new char[units + 1];
        int length = NodeApi.getString(env, value, start, Address.ofData(start), start.length);
        return new String(start, 0, Math.max(length, 0));
    }

    private static String readLong(int env, int value) {
        // One more for the NUL that Node-API writes.
        int length = NodeApi.stringLength(env, value);
        char[] units = new char[length + 1];
        length = NodeApi.getString(env, value, units, Address.ofData(units), units.length);
        return new String(units, 0, length);
    }
}
