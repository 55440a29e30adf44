package io.github.napi4j.runtime.concurrent;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Sequentially consistent access to memory of the heap.
 *
 * <p>The compiler puts calls of these in the place of calls of {@code VarHandle} and {@code Unsafe}, and knows those with
 * references by name: what goes in may come out of every field whose offset was asked for.
 */
@Include(value = "n4_atomic.h", isSystem = false)
public final class Atomics {
    private Atomics() {}

    /** The address of a field, by its owner and offset; of a static one where there is no owner. */
    public static Address at(@Nullable Object owner, long offset) {
        Address base = owner == null ? Address.fromInt(0) : Address.ofObject(owner);
        return base.add((int) offset);
    }

    @Import(name = "n4_atomic_fence")
    @Unmanaged
    public static native void fence();

    @Import(name = "n4_atomic_get_int")
    @Unmanaged
    public static native int getInt(Address at);

    @Import(name = "n4_atomic_set_int")
    @Unmanaged
    public static native void setInt(Address at, int value);

    @Import(name = "n4_atomic_get_and_set_int")
    @Unmanaged
    public static native int getAndSetInt(Address at, int value);

    @Import(name = "n4_atomic_compare_and_set_int")
    @Unmanaged
    public static native boolean compareAndSetInt(Address at, int expected, int value);

    @Import(name = "n4_atomic_compare_and_exchange_int")
    @Unmanaged
    public static native int compareAndExchangeInt(Address at, int expected, int value);

    @Import(name = "n4_atomic_get_and_add_int")
    @Unmanaged
    public static native int getAndAddInt(Address at, int value);

    @Import(name = "n4_atomic_get_and_or_int")
    @Unmanaged
    public static native int getAndOrInt(Address at, int value);

    @Import(name = "n4_atomic_get_and_and_int")
    @Unmanaged
    public static native int getAndAndInt(Address at, int value);

    @Import(name = "n4_atomic_get_and_xor_int")
    @Unmanaged
    public static native int getAndXorInt(Address at, int value);

    @Import(name = "n4_atomic_get_long")
    @Unmanaged
    public static native long getLong(Address at);

    @Import(name = "n4_atomic_set_long")
    @Unmanaged
    public static native void setLong(Address at, long value);

    @Import(name = "n4_atomic_get_and_set_long")
    @Unmanaged
    public static native long getAndSetLong(Address at, long value);

    @Import(name = "n4_atomic_compare_and_set_long")
    @Unmanaged
    public static native boolean compareAndSetLong(Address at, long expected, long value);

    @Import(name = "n4_atomic_compare_and_exchange_long")
    @Unmanaged
    public static native long compareAndExchangeLong(Address at, long expected, long value);

    @Import(name = "n4_atomic_get_and_add_long")
    @Unmanaged
    public static native long getAndAddLong(Address at, long value);

    @Import(name = "n4_atomic_get_and_or_long")
    @Unmanaged
    public static native long getAndOrLong(Address at, long value);

    @Import(name = "n4_atomic_get_and_and_long")
    @Unmanaged
    public static native long getAndAndLong(Address at, long value);

    @Import(name = "n4_atomic_get_and_xor_long")
    @Unmanaged
    public static native long getAndXorLong(Address at, long value);

    @Import(name = "n4_atomic_get_reference")
    @Unmanaged
    public static native @Nullable Object getReference(Address at);

    @Import(name = "n4_atomic_set_reference")
    @Unmanaged
    public static native void setReference(Address at, @Nullable Object value);

    @Import(name = "n4_atomic_get_and_set_reference")
    @Unmanaged
    public static native @Nullable Object getAndSetReference(Address at, @Nullable Object value);

    @Import(name = "n4_atomic_compare_and_set_reference")
    @Unmanaged
    public static native boolean compareAndSetReference(Address at, @Nullable Object expected, @Nullable Object value);

    @Import(name = "n4_atomic_compare_and_exchange_reference")
    @Unmanaged
    public static native @Nullable Object compareAndExchangeReference(
            Address at, @Nullable Object expected, @Nullable Object value);
}
