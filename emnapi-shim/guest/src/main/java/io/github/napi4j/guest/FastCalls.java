package io.github.napi4j.guest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * Arguments and results of calls on the fast path: see {@code n4_fast.h}.
 *
 * <p>The loader has checked every argument, so nothing here finds one wrong. An argument is where the loader put it, or
 * at address 0 when it wrote it into the array that it asked for ahead of the call. Arguments are taken before anything
 * runs that could call JavaScript, since the next call overwrites them.
 */
public final class FastCalls {
    private static final int UINT8 = 1;
    private static final int INT16 = 3;
    private static final int UINT16 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 7;
    private static final int FLOAT64 = 8;
    private static final int BIGINT64 = 9;

    // Made by the first large argument: a class without an initializer costs other calls nothing.
    private static @Nullable Object @Nullable [] large;
    private static @Nullable Object given;

    private FastCalls() {}

    /** The environment of the module. */
    public static int environment() {
        return NodeApi.environment();
    }

    /** Throws a Java exception to JavaScript, as {@link Failures#raise}. Returns no result of any kind. */
    public static int raise(Throwable failure) {
        return Failures.raise(NodeApi.environment(), failure);
    }

    /**
     * Makes the array of a large argument, for the loader to fill. Returns where its elements go, 0 when there is no memory
     * for them, which the way through Node-API has the words for.
     *
     * @param slot the number of the parameter
     * @param kind a napi_typedarray_type; that of 16 unsigned bits means the units of a string
     */
    public static int room(int slot, int kind, int count) {
        try {
            @Nullable Object[] slots = large;
            if (slots == null || slots.length <= slot) {
                large = slots = slots == null ? new @Nullable Object[slot + 8] : Arrays.copyOf(slots, slot + 8);
            }
            Object array = newArray(kind, count);
            slots[slot] = array;
            return dataOf(array).toInt();
        } catch (Throwable full) {
            large = null;
            return 0;
        }
    }

    /** Lets go of a result that the loader has read. Returns whether there was one. */
    public static boolean drop() {
        boolean dropped = given != null;
        given = null;
        return dropped;
    }

    /** A {@code String}. */
    public static String string(int slot, int address, int length) {
        return (String) (address == 0 ? FastApi.stringAround(taken(slot)) : FastApi.takeString(address, length));
    }

    /** Hands a {@code String} to the loader. */
    public static int give(String text) {
        return kept(text, FastApi.giveString(text));
    }

    /** A {@code byte[]}. */
    public static byte[] bytes(int slot, int address, int count) {
        if (address == 0) {
            return (byte[]) taken(slot);
        }
        byte[] result = new byte[count];
        FastApi.take(result, Address.ofData(result), address, count);
        return result;
    }

    /** Hands a {@code byte[]} to the loader. */
    public static int give(byte[] array) {
        return kept(array, FastApi.give(array, Address.ofData(array), array.length, 1));
    }

    /** A {@code short[]}. */
    public static short[] shorts(int slot, int address, int count) {
        if (address == 0) {
            return (short[]) taken(slot);
        }
        short[] result = new short[count];
        FastApi.take(result, Address.ofData(result), address, count * 2);
        return result;
    }

    /** Hands a {@code short[]} to the loader. */
    public static int give(short[] array) {
        return kept(array, FastApi.give(array, Address.ofData(array), array.length, 2));
    }

    /** An {@code int[]}. */
    public static int[] ints(int slot, int address, int count) {
        if (address == 0) {
            return (int[]) taken(slot);
        }
        int[] result = new int[count];
        FastApi.take(result, Address.ofData(result), address, count * 4);
        return result;
    }

    /** Hands an {@code int[]} to the loader. */
    public static int give(int[] array) {
        return kept(array, FastApi.give(array, Address.ofData(array), array.length, 4));
    }

    /** A {@code long[]}. */
    public static long[] longs(int slot, int address, int count) {
        if (address == 0) {
            return (long[]) taken(slot);
        }
        long[] result = new long[count];
        FastApi.take(result, Address.ofData(result), address, count * 8);
        return result;
    }

    /** Hands a {@code long[]} to the loader. */
    public static int give(long[] array) {
        return kept(array, FastApi.give(array, Address.ofData(array), array.length, 8));
    }

    /** A {@code float[]}. */
    public static float[] floats(int slot, int address, int count) {
        if (address == 0) {
            return (float[]) taken(slot);
        }
        float[] result = new float[count];
        FastApi.take(result, Address.ofData(result), address, count * 4);
        return result;
    }

    /** Hands a {@code float[]} to the loader. */
    public static int give(float[] array) {
        return kept(array, FastApi.give(array, Address.ofData(array), array.length, 4));
    }

    /** A {@code double[]}. */
    public static double[] doubles(int slot, int address, int count) {
        if (address == 0) {
            return (double[]) taken(slot);
        }
        double[] result = new double[count];
        FastApi.take(result, Address.ofData(result), address, count * 8);
        return result;
    }

    /** Hands a {@code double[]} to the loader. */
    public static int give(double[] array) {
        return kept(array, FastApi.give(array, Address.ofData(array), array.length, 8));
    }

    private static int kept(Object result, int address) {
        given = FastApi.isScratch(address) ? null : result;
        return address;
    }

    private static Object taken(int slot) {
        @Nullable Object[] slots = large;
        Object array = slots == null ? null : slots[slot];
        if (slots == null || array == null) {
            throw new IllegalStateException("no array for argument " + slot);
        }
        slots[slot] = null;
        return array;
    }

    private static Object newArray(int kind, int count) {
        return switch (kind) {
            case UINT8 -> new byte[count];
            case INT16 -> new short[count];
            case UINT16 -> new char[count];
            case INT32 -> new int[count];
            case FLOAT32 -> new float[count];
            case FLOAT64 -> new double[count];
            case BIGINT64 -> new long[count];
            default -> throw new IllegalArgumentException("no array of kind " + kind);
        };
    }

    private static Address dataOf(Object array) {
        if (array instanceof byte[] bytes) {
            return Address.ofData(bytes);
        } else if (array instanceof short[] shorts) {
            return Address.ofData(shorts);
        } else if (array instanceof char[] units) {
            return Address.ofData(units);
        } else if (array instanceof int[] ints) {
            return Address.ofData(ints);
        } else if (array instanceof float[] floats) {
            return Address.ofData(floats);
        } else if (array instanceof double[] doubles) {
            return Address.ofData(doubles);
        }
        return Address.ofData((long[]) array);
    }
}
