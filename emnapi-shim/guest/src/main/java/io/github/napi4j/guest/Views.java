package io.github.napi4j.guest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.classlib.java.nio.TBufferLease;
import org.teavm.interop.Address;
import org.teavm.interop.Function;

/**
 * Buffers in the place of typed arrays: views for the time of the call on the way in, memory of the module that JavaScript
 * sees on the way out.
 *
 * <p>{@code n4_view.h} says when the two sides of a view are made equal. On the JavaScript thread only.
 */
public final class Views {
    /** Bytes of an element, by kind. */
    private static final int[] SIZES = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8};

    /** By number; free ones are null. */
    private static final List<@Nullable ViewLease> LEASES = new ArrayList<>();

    private static final List<Integer> FREE = new ArrayList<>();

    static {
        ViewApi.start(
                Function.get(Ended.class, Views.class, "ended"), Function.get(Dropped.class, Views.class, "dropped"));
    }

    private Views() {}

    /** What C calls at the end of a view. */
    @SuppressWarnings("UnusedMethod")
    private abstract static class Ended extends Function {
        abstract void ended(int number, boolean lost);
    }

    /** What C calls when JavaScript has dropped memory. */
    @SuppressWarnings("UnusedMethod")
    private abstract static class Dropped extends Function {
        abstract void dropped(int number);
    }

    /** After the arguments were converted, before the method runs. */
    public static void begin(int env) {
        ViewApi.begin(env);
    }

    /** After the method ran, before its result is converted. */
    public static <T> T settled(int env, T result) {
        ViewApi.settle(env);
        return result;
    }

    /** A view of bytes, in Java's order. */
    public static ByteBuffer readBytes(int env, int value, int kind, String place) {
        Range range = open(env, value, kind, place);
        return (ByteBuffer) TBufferLease.bytes(range.lease, range.address(), range.length);
    }

    /** A view, like the following, in the machine's order, as JavaScript's are. */
    public static ShortBuffer readShorts(int env, int value, int kind, String place) {
        Range range = open(env, value, kind, place);
        return (ShortBuffer) TBufferLease.shorts(range.lease, range.address(), range.length);
    }

    /** A view. */
    public static IntBuffer readInts(int env, int value, int kind, String place) {
        Range range = open(env, value, kind, place);
        return (IntBuffer) TBufferLease.ints(range.lease, range.address(), range.length);
    }

    /** A view. */
    public static LongBuffer readLongs(int env, int value, int kind, String place) {
        Range range = open(env, value, kind, place);
        return (LongBuffer) TBufferLease.longs(range.lease, range.address(), range.length);
    }

    /** A view. */
    public static FloatBuffer readFloats(int env, int value, int kind, String place) {
        Range range = open(env, value, kind, place);
        return (FloatBuffer) TBufferLease.floats(range.lease, range.address(), range.length);
    }

    /** A view. */
    public static DoubleBuffer readDoubles(int env, int value, int kind, String place) {
        Range range = open(env, value, kind, place);
        return (DoubleBuffer) TBufferLease.doubles(range.lease, range.address(), range.length);
    }

    /** A typed array of what is left of the buffer, over its memory where the host can show that. */
    public static int writeBytes(int env, ByteBuffer value, int kind) {
        ByteBuffer rest = value.slice();
        if (ViewApi.canShow() && !value.isReadOnly()) {
            return show(env, kind, rest, rest.remaining());
        }
        byte[] copy = new byte[rest.remaining()];
        rest.get(copy);
        return TypedArrays.writeBytes(env, copy, kind);
    }

    /** The same; a buffer whose order is not the machine's is copied. */
    public static int writeShorts(int env, ShortBuffer value, int kind) {
        ShortBuffer rest = value.slice();
        if (canShow(value.isReadOnly(), value.order())) {
            return show(env, kind, rest, rest.remaining());
        }
        short[] copy = new short[rest.remaining()];
        rest.get(copy);
        return TypedArrays.writeShorts(env, copy, kind);
    }

    /** The same. */
    public static int writeInts(int env, IntBuffer value, int kind) {
        IntBuffer rest = value.slice();
        if (canShow(value.isReadOnly(), value.order())) {
            return show(env, kind, rest, rest.remaining());
        }
        int[] copy = new int[rest.remaining()];
        rest.get(copy);
        return TypedArrays.writeInts(env, copy, kind);
    }

    /** The same. */
    public static int writeLongs(int env, LongBuffer value, int kind) {
        LongBuffer rest = value.slice();
        if (canShow(value.isReadOnly(), value.order())) {
            return show(env, kind, rest, rest.remaining());
        }
        long[] copy = new long[rest.remaining()];
        rest.get(copy);
        return TypedArrays.writeLongs(env, copy, kind);
    }

    /** The same. */
    public static int writeFloats(int env, FloatBuffer value, int kind) {
        FloatBuffer rest = value.slice();
        if (canShow(value.isReadOnly(), value.order())) {
            return show(env, kind, rest, rest.remaining());
        }
        float[] copy = new float[rest.remaining()];
        rest.get(copy);
        return TypedArrays.writeFloats(env, copy, kind);
    }

    /** The same. */
    public static int writeDoubles(int env, DoubleBuffer value, int kind) {
        DoubleBuffer rest = value.slice();
        if (canShow(value.isReadOnly(), value.order())) {
            return show(env, kind, rest, rest.remaining());
        }
        double[] copy = new double[rest.remaining()];
        rest.get(copy);
        return TypedArrays.writeDoubles(env, copy, kind);
    }

    private static boolean canShow(boolean readOnly, ByteOrder order) {
        return ViewApi.canShow() && !readOnly && order == ByteOrder.nativeOrder();
    }

    /** A typed array over the memory of a buffer, from its first element. */
    static int show(int env, int kind, Object buffer, int length) {
        Address address = TBufferLease.address(buffer);
        int bytes = length * SIZES[kind];
        int number = ShownMemory.keep(buffer, address.toInt(), bytes);
        int result = ViewApi.show(env, kind, number, buffer, address, bytes);
        if (result == 0) {
            ShownMemory.drop(number);
            throw Failures.taken(env);
        }
        return result;
    }

    private static Range open(int env, int value, int kind, String place) {
        int length = TypedArrays.length(env, value, kind, place);
        if ((long) length * SIZES[kind] > Integer.MAX_VALUE - 8) {
            throw new ConversionRangeError(
                    "ERR_OUT_OF_RANGE",
                    "an array of " + length + " elements does not fit into Java (" + ConversionPath.describe(place)
                            + ")");
        }
        int bytes = length * SIZES[kind];
        int address = ViewApi.place(env, value);
        if (address != ViewApi.OF_JAVASCRIPT) {
            return ours(env, address, length, bytes, kind, place);
        }
        int overlapped = ViewApi.overlapped(env, value, bytes);
        if (overlapped != 0) {
            return shared(overlapped - 1, length, place);
        }
        long[] memory = new long[(int) ((bytes + 7L) >> 3)];
        Address data = Address.ofData(memory);
        ViewLease lease = new ViewLease(memory, data.toInt(), ConversionPath.describe(place));
        // What a callback gave is read at once; arguments are, when all of them have been converted.
        boolean now = place.startsWith("result");
        add(env, value, kind, lease, memory, data, bytes, now);
        return new Range(lease, 0, length);
    }

    /** A view of memory that Java showed: nothing to copy. */
    private static Range ours(int env, int address, int length, int bytes, int kind, String place) {
        Object owner = address == ViewApi.OF_OTHERS ? null : ShownMemory.owner(address, bytes);
        if (owner == null) {
            throw new ConversionTypeError(
                    Values.code(place),
                    "the `" + Values.typedArray(kind)
                            + "` is over a SharedArrayBuffer, which others may write at the same"
                            + " time; pass a copy of it (" + ConversionPath.describe(place) + ")");
        }
        ViewLease lease = new ViewLease(owner, address, ConversionPath.describe(place));
        add(env, 0, ViewApi.NO_ARRAY, lease, null, null, bytes, true);
        return new Range(lease, 0, length);
    }

    /** Two views of a call over the same bytes are over the same memory. */
    private static Range shared(int number, int length, String place) {
        int distance = ViewApi.distance();
        ViewLease lease = LEASES.get(number);
        if (lease == null || distance < 0) {
            throw new ConversionTypeError(
                    "ERR_INVALID_ARG_VALUE",
                    "the array overlaps another one of the call without lying in it; pass the whole first ("
                            + ConversionPath.describe(place) + ")");
        }
        return new Range(lease, distance, length);
    }

    private static void add(
            int env,
            int value,
            int kind,
            ViewLease lease,
            @Nullable Object memory,
            @Nullable Address data,
            int bytes,
            boolean now) {
        int index = FREE.isEmpty() ? LEASES.size() : FREE.remove(FREE.size() - 1);
        if (index == LEASES.size()) {
            LEASES.add(lease);
        } else {
            LEASES.set(index, lease);
        }
        if (ViewApi.open(env, value, kind, index + 1, memory, data, bytes, now) != 0) {
            LEASES.set(index, null);
            FREE.add(index);
            throw Failures.taken(env);
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static void ended(int number, boolean lost) {
        ViewLease lease = LEASES.get(number - 1);
        if (lease == null) {
            return;
        }
        lease.end(lost);
        if (!lost) {
            LEASES.set(number - 1, null);
            FREE.add(number - 1);
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static void dropped(int number) {
        ShownMemory.drop(number);
    }

    /** Elements of a lease's memory. */
    private static final class Range {
        final ViewLease lease;
        final int distance;
        final int length;

        Range(ViewLease lease, int distance, int length) {
            this.lease = lease;
            this.distance = distance;
            this.length = length;
        }

        Address address() {
            return Address.fromInt(lease.address + distance);
        }
    }
}
