package io.github.napi4j.runtime.concurrent;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * Stands for {@code java.lang.invoke.VarHandle}: where a field, or the items of arrays, lie.
 *
 * <p>No compiled code calls its signature-polymorphic methods: the compiler asks the handle for an address, by the
 * coordinates of the call and the kind of its values, and then {@link Atomics}. Kinds are letters of descriptors, {@code L}
 * for all references. Calls are exact, as after {@code withInvokeExactBehavior}.
 */
public final class VarHandle {
    private static final int ITEMS = -1;
    private static final int SHORT_SHIFT = 1;
    private static final int INT_SHIFT = 2;
    private static final int LONG_SHIFT = 3;

    /** Bytes from the start of the object, or the address of a static field, or {@link #ITEMS}. */
    private final int place;

    private final int kind;

    private VarHandle(int place, int kind) {
        this.place = place;
        this.kind = kind;
    }

    /** A handle for a field, by the offset of an instance field or the address of a static one. */
    public static VarHandle ofField(long place, int kind) {
        return new VarHandle((int) place, kind);
    }

    /** A handle for the items of arrays. */
    public static VarHandle ofItems(Class<?> array) {
        Class<?> item = array.getComponentType();
        if (item == null) {
            throw new IllegalArgumentException("not an array type: " + array.getName());
        }
        return new VarHandle(ITEMS, kindOf(item));
    }

    /** What becomes of asking for a handle whose field the compiler does not know. */
    @SuppressWarnings("DoNotCallSuggester") // Refusing is what it is for.
    public static VarHandle ofUnknown() throws NoSuchFieldException {
        throw new NoSuchFieldException("no such field, or not named by a class literal and a string literal");
    }

    private static int kindOf(Class<?> type) {
        if (!type.isPrimitive()) {
            return 'L';
        }
        if (type == int.class) {
            return 'I';
        }
        if (type == long.class) {
            return 'J';
        }
        if (type == byte.class) {
            return 'B';
        }
        if (type == boolean.class) {
            return 'Z';
        }
        if (type == char.class) {
            return 'C';
        }
        if (type == short.class) {
            return 'S';
        }
        return type == float.class ? 'F' : 'D';
    }

    /** The address of the static field. */
    public static Address at(VarHandle handle, int kind) {
        handle.require(kind);
        return Address.fromInt(handle.place);
    }

    /** The address of the field in an object. */
    public static Address at(VarHandle handle, @Nullable Object owner, int kind) {
        if (owner == null) {
            throw new NullPointerException();
        }
        handle.require(kind);
        return Address.ofObject(owner).add(handle.place);
    }

    /** The address of an array's item. */
    public static Address at(VarHandle handle, @Nullable Object array, int index, int kind) {
        if (array == null) {
            throw new NullPointerException();
        }
        handle.require(kind);
        return switch (kind) {
            case 'I' -> {
                int[] items = (int[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index << INT_SHIFT);
            }
            case 'J' -> {
                long[] items = (long[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index << LONG_SHIFT);
            }
            case 'L' -> {
                Object[] items = (Object[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index * Address.sizeOf());
            }
            default -> atSmallOrFloating(array, index, kind);
        };
    }

    private static Address atSmallOrFloating(Object array, int index, int kind) {
        return switch (kind) {
            case 'B' -> {
                byte[] items = (byte[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index);
            }
            case 'Z' -> {
                boolean[] items = (boolean[]) array;
                check(index, items.length);
                yield Address.ofObject(items).add(Atomics.arrayBaseOffset(boolean[].class) + index);
            }
            case 'S' -> {
                short[] items = (short[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index << SHORT_SHIFT);
            }
            case 'C' -> {
                char[] items = (char[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index << SHORT_SHIFT);
            }
            case 'F' -> {
                float[] items = (float[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index << INT_SHIFT);
            }
            default -> {
                double[] items = (double[]) array;
                check(index, items.length);
                yield Address.ofData(items).add(index << LONG_SHIFT);
            }
        };
    }

    /** Stands for {@code withInvokeExactBehavior}, which is how all handles behave. */
    public VarHandle withInvokeExactBehavior() {
        return this;
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

    /** Stands for {@code VarHandle.loadLoadFence}; full, as all fences here. */
    public static void loadLoadFence() {
        Atomics.fence();
    }

    /** Stands for {@code VarHandle.storeStoreFence}; full, as all fences here. */
    public static void storeStoreFence() {
        Atomics.fence();
    }

    private void require(int wanted) {
        if (kind != wanted) {
            throw new UnsupportedOperationException("handle of type " + (char) kind + " called with type "
                    + (char) wanted + "; the types of a call must be those of the variable");
        }
    }

    private static void check(int index, int length) {
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }
}
