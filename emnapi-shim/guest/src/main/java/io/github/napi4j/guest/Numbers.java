package io.github.napi4j.guest;

/**
 * Numbers and booleans, which cross the boundary in registers.
 *
 * <p>{@code int} is converted as JavaScript's own ToInt32 does; the smaller types and {@code long} take only integers
 * that they hold exactly, {@code long} those of 2^53 at most.
 */
public final class Numbers {
    private static final double LARGEST_EXACT = 9007199254740992.0;

    private Numbers() {}

    /** A {@code boolean}, from a boolean only. */
    public static boolean readBoolean(int env, int value, String place) {
        int result = NodeApi.getBoolean(env, value);
        if (result < 0) {
            throw Values.cannotConvert(env, value, "boolean", place);
        }
        return result == 1;
    }

    /** A {@code byte}. */
    public static byte readByte(int env, int value, String place) {
        double number = readNumber(env, value, "byte", place);
        byte result = (byte) number;
        if (result != number) {
            throw Values.outOfRange(env, value, "byte", "an integer from -128 to 127", place);
        }
        return result;
    }

    /** A {@code short}. */
    public static short readShort(int env, int value, String place) {
        double number = readNumber(env, value, "short", place);
        short result = (short) number;
        if (result != number) {
            throw Values.outOfRange(env, value, "short", "an integer from -32768 to 32767", place);
        }
        return result;
    }

    /** An {@code int}. */
    public static int readInt(int env, int value, String place) {
        long result = NodeApi.getInt32(env, value);
        if (result >>> 32 != 0) {
            throw Values.cannotConvert(env, value, "int", place);
        }
        return (int) result;
    }

    /** A {@code long}. */
    public static long readLong(int env, int value, String place) {
        double number = readNumber(env, value, "long", place);
        long result = (long) number;
        if (result != number || number > LARGEST_EXACT || number < -LARGEST_EXACT) {
            throw Values.outOfRange(env, value, "long", "an integer from -2^53 to 2^53", place);
        }
        return result;
    }

    /** A {@code byte} without a sign. */
    public static byte readUnsignedByte(int env, int value, String place) {
        return (byte) readUnsigned(env, value, "byte", 255, "an integer from 0 to 255", place);
    }

    /** A {@code short} without a sign. */
    public static short readUnsignedShort(int env, int value, String place) {
        return (short) readUnsigned(env, value, "short", 65535, "an integer from 0 to 65535", place);
    }

    /** An {@code int} without a sign: ToUint32 has the bits of ToInt32. */
    public static int readUnsignedInt(int env, int value, String place) {
        return readInt(env, value, place);
    }

    /** A {@code long} without a sign. */
    public static long readUnsignedLong(int env, int value, String place) {
        return readUnsigned(env, value, "long", LARGEST_EXACT, "an integer from 0 to 2^53", place);
    }

    /** A {@code float}, rounded. */
    public static float readFloat(int env, int value, String place) {
        return (float) readNumber(env, value, "float", place);
    }

    /** A {@code double}. */
    public static double readDouble(int env, int value, String place) {
        return readNumber(env, value, "double", place);
    }

    /** A boolean. */
    public static int writeBoolean(int env, boolean value) {
        return NodeApi.createBoolean(env, value ? 1 : 0);
    }

    /** A number from any of the types that 32 bits hold. */
    public static int writeInt(int env, int value) {
        return NodeApi.createInt32(env, value);
    }

    /** A number from an {@code int} without a sign. */
    public static int writeUnsignedInt(int env, int value) {
        return NodeApi.createDouble(env, (double) (value & 0xffffffffL));
    }

    /** A number from a {@code long} without a sign that a number holds exactly. */
    public static int writeUnsignedLong(int env, long value, String place) {
        if (value < 0) {
            throw new ArithmeticException(ConversionPath.describe(place) + " is " + Long.toUnsignedString(value)
                    + ", which a JavaScript number does not hold exactly");
        }
        return writeLong(env, value, place);
    }

    /** A number from a {@code long} that a number holds exactly. */
    public static int writeLong(int env, long value, String place) {
        return NodeApi.createDouble(env, exact(value, place));
    }

    /** The number of a {@code long}, which has to hold it exactly. */
    public static double exact(long value, String place) {
        double number = (double) value;
        if (number > LARGEST_EXACT || number < -LARGEST_EXACT) {
            throw new ArithmeticException(ConversionPath.describe(place) + " is " + value
                    + ", which a JavaScript number does not hold exactly");
        }
        return number;
    }

    /** A number from a {@code float} or {@code double}. */
    public static int writeDouble(int env, double value) {
        return NodeApi.createDouble(env, value);
    }

    private static long readUnsigned(int env, int value, String wanted, double largest, String range, String place) {
        double number = readNumber(env, value, wanted, place);
        long result = (long) number;
        if (result != number || number < 0 || number > largest) {
            throw Values.outOfRange(env, value, wanted, range, place);
        }
        return result;
    }

    private static double readNumber(int env, int value, String wanted, String place) {
        double number = NodeApi.getDouble(env, value);
        if (Double.isNaN(number) && NodeApi.numberMissing()) {
            throw Values.cannotConvert(env, value, wanted, place);
        }
        return number;
    }
}
