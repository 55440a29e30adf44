package io.github.napi4j.runtime.concurrent;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * Stands for {@code java.lang.invoke.VarHandle}: where a field, or the items of arrays, lie.
 *
 * <p>No compiled code calls its signature-polymorphic methods: the compiler asks the handle for an address, by the
 * coordinates of the call, and then {@link Atomics}.
 */
public final class VarHandle {
    private static final int ITEMS = -1;
    private static final int INT_SHIFT = 2;
    private static final int LONG_SHIFT = 3;

    /** Bytes from the start of the object, or the address of a static field, or {@link #ITEMS}. */
    private final int place;

    private VarHandle(int place) {
        this.place = place;
    }

    /** A handle for a field, by the offset of an instance field or the address of a static one. */
    public static VarHandle ofField(long place) {
        return new VarHandle((int) place);
    }

    /** A handle for the items of arrays. */
    public static VarHandle ofItems() {
        return new VarHandle(ITEMS);
    }

    /** The address of the static field. */
    public static Address at(VarHandle handle) {
        return Address.fromInt(handle.place);
    }

    /** The address of the field in an object. */
    public static Address at(VarHandle handle, @Nullable Object owner) {
        if (owner == null) {
            throw new NullPointerException();
        }
        return Address.ofObject(owner).add(handle.place);
    }

    /** The address of an array's item. */
    public static Address at(VarHandle handle, @Nullable Object array, int index) {
        if (array instanceof int[] items) {
            check(index, items.length);
            return Address.ofData(items).add(index << INT_SHIFT);
        }
        if (array instanceof long[] items) {
            check(index, items.length);
            return Address.ofData(items).add(index << LONG_SHIFT);
        }
        if (array == null) {
            throw new NullPointerException();
        }
        Object[] items = (Object[]) array;
        check(index, items.length);
        return Address.ofData(items).add(index * Address.sizeOf());
    }

    /** Stands for {@code VarHandle.fullFence}. */
    public static void fullFence() {
        Atomics.fence();
    }

    /** Stands for {@code VarHandle.acquireFence}; full, as all fences here. */
    public static void acquireFence() {
        Atomics.fence();
    }

    /** Stands for {@code VarHandle.releaseFence}; full, as all fences here. */
    public static void releaseFence() {
        Atomics.fence();
    }

    private static void check(int index, int length) {
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }
}
