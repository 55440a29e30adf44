package io.github.napi4j.guest;

import org.teavm.interop.Address;

/**
 * Primitive arrays, copied whole from and to the typed array of their element.
 *
 * <p>A typed array of another kind is an error, for reading it would convert or reinterpret silently. A {@code Buffer} is
 * a {@code Uint8Array}; views of shared memory are read like others.
 */
public final class TypedArrays {
    private static final int UINT8 = 1;
    private static final int INT16 = 3;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 7;
    private static final int FLOAT64 = 8;
    private static final int BIGINT64 = 9;

    private TypedArrays() {}

    /** A {@code byte[]} from a Uint8Array. */
    public static byte[] readBytes(int env, int value, String place) {
        byte[] result = new byte[length(env, value, UINT8, place)];
        copy(env, value, UINT8, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code short[]} from an Int16Array. */
    public static short[] readShorts(int env, int value, String place) {
        short[] result = new short[length(env, value, INT16, place)];
        copy(env, value, INT16, result, Address.ofData(result), result.length);
        return result;
    }

    /** An {@code int[]} from an Int32Array. */
    public static int[] readInts(int env, int value, String place) {
        int[] result = new int[length(env, value, INT32, place)];
        copy(env, value, INT32, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code long[]} from a BigInt64Array. */
    public static long[] readLongs(int env, int value, String place) {
        long[] result = new long[length(env, value, BIGINT64, place)];
        copy(env, value, BIGINT64, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code float[]} from a Float32Array. */
    public static float[] readFloats(int env, int value, String place) {
        float[] result = new float[length(env, value, FLOAT32, place)];
        copy(env, value, FLOAT32, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code double[]} from a Float64Array. */
    public static double[] readDoubles(int env, int value, String place) {
        double[] result = new double[length(env, value, FLOAT64, place)];
        copy(env, value, FLOAT64, result, Address.ofData(result), result.length);
        return result;
    }

    /** A new Uint8Array. */
    public static int writeBytes(int env, byte[] value) {
        return create(env, UINT8, value, Address.ofData(value), value.length);
    }

    /** A new Int16Array. */
    public static int writeShorts(int env, short[] value) {
        return create(env, INT16, value, Address.ofData(value), value.length);
    }

    /** A new Int32Array. */
    public static int writeInts(int env, int[] value) {
        return create(env, INT32, value, Address.ofData(value), value.length);
    }

    /** A new BigInt64Array. */
    public static int writeLongs(int env, long[] value) {
        return create(env, BIGINT64, value, Address.ofData(value), value.length);
    }

    /** A new Float32Array. */
    public static int writeFloats(int env, float[] value) {
        return create(env, FLOAT32, value, Address.ofData(value), value.length);
    }

    /** A new Float64Array. */
    public static int writeDoubles(int env, double[] value) {
        return create(env, FLOAT64, value, Address.ofData(value), value.length);
    }

    private static int length(int env, int value, int wanted, String place) {
        int kind = NodeApi.typedArrayKind(env, value);
        if (kind != wanted) {
            throw kind < 0
                    ? Values.cannotConvert(env, value, Values.typedArray(wanted), place)
                    : wrongKind(wanted, kind, place);
        }
        int length = NodeApi.typedArrayLength(env, value);
        if (length < 0) {
            throw new ConversionTypeError(
                    "ERR_INVALID_STATE",
                    "the `" + Values.typedArray(kind) + "` is detached (" + ConversionPath.describe(place) + ")");
        }
        return length;
    }

    private static RuntimeException wrongKind(int wanted, int kind, String place) {
        return new ConversionTypeError(
                Values.code(place),
                "expected " + Values.typedArray(wanted) + ", got " + Values.typedArray(kind) + " ("
                        + ConversionPath.describe(place) + ")");
    }

    private static void copy(int env, int value, int kind, Object array, Address data, int count) {
        if (count > 0) {
            Failures.check(env, NodeApi.typedArrayRead(env, value, kind, array, data, count));
        }
    }

    private static int create(int env, int kind, Object array, Address data, int count) {
        return Failures.checked(env, NodeApi.typedArrayCreate(env, kind, array, data, count));
    }
}
