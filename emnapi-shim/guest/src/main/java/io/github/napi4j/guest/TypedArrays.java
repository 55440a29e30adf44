package io.github.napi4j.guest;

import org.teavm.interop.Address;

/**
 * Primitive arrays, copied whole from and to an object of one JavaScript class, whose elements have the size of the array's.
 *
 * <p>An object of another class is an error, for reading it would convert or reinterpret silently. A {@code Buffer} is a
 * {@code Uint8Array}; views of shared memory are read like others.
 */
public final class TypedArrays {
    /** {@code Int8Array}. */
    public static final int INT8 = 0;

    /** {@code Uint8Array}. */
    public static final int UINT8 = 1;

    /** {@code Uint8ClampedArray}. */
    public static final int UINT8_CLAMPED = 2;

    /** {@code Int16Array}. */
    public static final int INT16 = 3;

    /** {@code Uint16Array}. */
    public static final int UINT16 = 4;

    /** {@code Int32Array}. */
    public static final int INT32 = 5;

    /** {@code Uint32Array}. */
    public static final int UINT32 = 6;

    /** {@code Float32Array}. */
    public static final int FLOAT32 = 7;

    /** {@code Float64Array}. */
    public static final int FLOAT64 = 8;

    /** {@code BigInt64Array}. */
    public static final int BIGINT64 = 9;

    /** {@code BigUint64Array}. */
    public static final int BIGUINT64 = 10;

    /** {@code ArrayBuffer}. */
    public static final int ARRAY_BUFFER = 12;

    /** {@code DataView}: the bytes that it shows. */
    public static final int DATA_VIEW = 13;

    private TypedArrays() {}

    /** A {@code byte[]}, of any class of bytes. */
    public static byte[] readBytes(int env, int value, int kind, String place) {
        int bytes = kind < ARRAY_BUFFER ? value : bytes(env, value, kind, place);
        int bytesKind = kind < ARRAY_BUFFER ? kind : UINT8;
        byte[] result = new byte[length(env, bytes, bytesKind, place)];
        copy(env, bytes, bytesKind, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code short[]}. */
    public static short[] readShorts(int env, int value, int kind, String place) {
        short[] result = new short[length(env, value, kind, place)];
        copy(env, value, kind, result, Address.ofData(result), result.length);
        return result;
    }

    /** An {@code int[]}. */
    public static int[] readInts(int env, int value, int kind, String place) {
        int[] result = new int[length(env, value, kind, place)];
        copy(env, value, kind, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code long[]}. */
    public static long[] readLongs(int env, int value, int kind, String place) {
        long[] result = new long[length(env, value, kind, place)];
        copy(env, value, kind, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code float[]}. */
    public static float[] readFloats(int env, int value, int kind, String place) {
        float[] result = new float[length(env, value, kind, place)];
        copy(env, value, kind, result, Address.ofData(result), result.length);
        return result;
    }

    /** A {@code double[]}. */
    public static double[] readDoubles(int env, int value, int kind, String place) {
        double[] result = new double[length(env, value, kind, place)];
        copy(env, value, kind, result, Address.ofData(result), result.length);
        return result;
    }

    /** A new object of bytes. */
    public static int writeBytes(int env, byte[] value, int kind) {
        if (kind < ARRAY_BUFFER) {
            return create(env, kind, value, Address.ofData(value), value.length);
        }
        int bytes = create(env, UINT8, value, Address.ofData(value), value.length);
        return Failures.checked(env, NodeApi.wrapBytes(env, bytes, kind));
    }

    /** A new typed array. */
    public static int writeShorts(int env, short[] value, int kind) {
        return create(env, kind, value, Address.ofData(value), value.length);
    }

    /** A new typed array. */
    public static int writeInts(int env, int[] value, int kind) {
        return create(env, kind, value, Address.ofData(value), value.length);
    }

    /** A new typed array. */
    public static int writeLongs(int env, long[] value, int kind) {
        return create(env, kind, value, Address.ofData(value), value.length);
    }

    /** A new typed array. */
    public static int writeFloats(int env, float[] value, int kind) {
        return create(env, kind, value, Address.ofData(value), value.length);
    }

    /** A new typed array. */
    public static int writeDoubles(int env, double[] value, int kind) {
        return create(env, kind, value, Address.ofData(value), value.length);
    }

    /** The bytes of an ArrayBuffer or a DataView, as a Uint8Array. */
    private static int bytes(int env, int value, int kind, String place) {
        int bytes = NodeApi.bytesOf(env, value, kind);
        if (bytes > 0) {
            return bytes;
        }
        if (bytes < 0) {
            throw detached(kind, place);
        }
        int other = NodeApi.typedArrayKind(env, value);
        throw other < 0
                ? Values.cannotConvert(env, value, Values.typedArray(kind), place)
                : wrongKind(kind, other, place);
    }

    private static RuntimeException detached(int kind, String place) {
        return new ConversionTypeError(
                "ERR_INVALID_STATE",
                "the `" + Values.typedArray(kind) + "` is detached (" + ConversionPath.describe(place) + ")");
    }

    static int length(int env, int value, int wanted, String place) {
        int kind = NodeApi.typedArrayKind(env, value);
        if (kind != wanted) {
            throw kind < 0
                    ? Values.cannotConvert(env, value, Values.typedArray(wanted), place)
                    : wrongKind(wanted, kind, place);
        }
        int length = NodeApi.typedArrayLength(env, value);
        if (length < 0) {
            throw detached(kind, place);
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
