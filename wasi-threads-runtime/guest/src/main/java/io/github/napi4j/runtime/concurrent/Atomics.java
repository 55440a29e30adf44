package io.github.napi4j.runtime.concurrent;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Access to memory of the heap by address: sequentially consistent, or plain where the name says so.
 *
 * <p>The compiler puts calls of these in the place of calls of {@code VarHandle} and {@code Unsafe}, and knows those with
 * references by name: what goes in may come out of every field whose offset was asked for.
 */
@Include(value = "n4_atomic.h", isSystem = false)
public final class Atomics {
    /** Bytes before the items of an array, which are aligned to their own size. */
    private static final int ITEMS = 12;

    private static final int WIDE_ITEMS = 16;

    private Atomics() {}

    /** The address of a field, by its owner and offset; of a static one where there is no owner. */
    public static Address at(@Nullable Object owner, long offset) {
        Address base = owner == null ? Address.fromInt(0) : Address.ofObject(owner);
        return base.add((int) offset);
    }

    /** The address of a field of an object. */
    public static Address of(@Nullable Object owner, long offset) {
        if (owner == null) {
            throw new NullPointerException();
        }
        return Address.ofObject(owner).add((int) offset);
    }

    /** The address of a static field, which is its place. */
    public static Address ofStatic(long place) {
        return Address.fromInt((int) place);
    }

    /** Stands for {@code Unsafe.objectFieldOffset} of a field that is not there: nobody comes to use it. */
    public static long unknownOffset() {
        return -1;
    }

    /** Stands for {@code Unsafe.arrayBaseOffset}: where the items begin. */
    public static int arrayBaseOffset(Class<?> array) {
        return arrayIndexScale(array) > Integer.BYTES ? WIDE_ITEMS : ITEMS;
    }

    /** Stands for {@code Unsafe.arrayBaseOffset} as it is from JDK 25 on. */
    public static long arrayBaseOffsetLong(Class<?> array) {
        return arrayBaseOffset(array);
    }

    /** Stands for {@code Unsafe.park}. */
    public static void park(boolean isAbsolute, long time) {
        if (isAbsolute) {
            LockSupport.parkUntil(time);
        } else if (time == 0) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(time);
        }
    }

    /** Stands for {@code Unsafe.unpark}. */
    public static void unpark(@Nullable Object thread) {
        LockSupport.unpark((Thread) thread);
    }

    /** Stands for {@code Unsafe.arrayIndexScale}: the size of an item. */
    public static int arrayIndexScale(Class<?> array) {
        if (array == long[].class || array == double[].class) {
            return Long.BYTES;
        }
        if (array == short[].class || array == char[].class) {
            return Short.BYTES;
        }
        return array == byte[].class || array == boolean[].class ? Byte.BYTES : Integer.BYTES;
    }

    /** Keeps the C compiler from moving stores before it past stores after it. */
    @Import(name = "n4_atomic_freeze")
    @Unmanaged
    public static native void freeze();

    @Import(name = "n4_atomic_fence")
    @Unmanaged
    public static native void fence();

    @Import(name = "n4_atomic_get_int")
    @Unmanaged
    public static native int getInt(Address at);

    @Import(name = "n4_atomic_set_int")
    @Unmanaged
    public static native void setInt(Address at, int value);

    @Import(name = "n4_plain_get_int")
    @Unmanaged
    public static native int plainGetInt(Address at);

    @Import(name = "n4_plain_set_int")
    @Unmanaged
    public static native void plainSetInt(Address at, int value);

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

    @Import(name = "n4_plain_get_long")
    @Unmanaged
    public static native long plainGetLong(Address at);

    @Import(name = "n4_plain_set_long")
    @Unmanaged
    public static native void plainSetLong(Address at, long value);

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

    @Import(name = "n4_atomic_get_byte")
    @Unmanaged
    public static native byte getByte(Address at);

    @Import(name = "n4_atomic_set_byte")
    @Unmanaged
    public static native void setByte(Address at, byte value);

    @Import(name = "n4_plain_get_byte")
    @Unmanaged
    public static native byte plainGetByte(Address at);

    @Import(name = "n4_plain_set_byte")
    @Unmanaged
    public static native void plainSetByte(Address at, byte value);

    @Import(name = "n4_atomic_get_and_set_byte")
    @Unmanaged
    public static native byte getAndSetByte(Address at, byte value);

    @Import(name = "n4_atomic_compare_and_set_byte")
    @Unmanaged
    public static native boolean compareAndSetByte(Address at, byte expected, byte value);

    @Import(name = "n4_atomic_compare_and_exchange_byte")
    @Unmanaged
    public static native byte compareAndExchangeByte(Address at, byte expected, byte value);

    @Import(name = "n4_atomic_get_and_add_byte")
    @Unmanaged
    public static native byte getAndAddByte(Address at, byte value);

    @Import(name = "n4_atomic_get_and_or_byte")
    @Unmanaged
    public static native byte getAndOrByte(Address at, byte value);

    @Import(name = "n4_atomic_get_and_and_byte")
    @Unmanaged
    public static native byte getAndAndByte(Address at, byte value);

    @Import(name = "n4_atomic_get_and_xor_byte")
    @Unmanaged
    public static native byte getAndXorByte(Address at, byte value);

    @Import(name = "n4_atomic_get_short")
    @Unmanaged
    public static native short getShort(Address at);

    @Import(name = "n4_atomic_set_short")
    @Unmanaged
    public static native void setShort(Address at, short value);

    @Import(name = "n4_plain_get_short")
    @Unmanaged
    public static native short plainGetShort(Address at);

    @Import(name = "n4_plain_set_short")
    @Unmanaged
    public static native void plainSetShort(Address at, short value);

    @Import(name = "n4_atomic_get_and_set_short")
    @Unmanaged
    public static native short getAndSetShort(Address at, short value);

    @Import(name = "n4_atomic_compare_and_set_short")
    @Unmanaged
    public static native boolean compareAndSetShort(Address at, short expected, short value);

    @Import(name = "n4_atomic_compare_and_exchange_short")
    @Unmanaged
    public static native short compareAndExchangeShort(Address at, short expected, short value);

    @Import(name = "n4_atomic_get_and_add_short")
    @Unmanaged
    public static native short getAndAddShort(Address at, short value);

    @Import(name = "n4_atomic_get_and_or_short")
    @Unmanaged
    public static native short getAndOrShort(Address at, short value);

    @Import(name = "n4_atomic_get_and_and_short")
    @Unmanaged
    public static native short getAndAndShort(Address at, short value);

    @Import(name = "n4_atomic_get_and_xor_short")
    @Unmanaged
    public static native short getAndXorShort(Address at, short value);

    @Import(name = "n4_atomic_get_char")
    @Unmanaged
    public static native char getChar(Address at);

    @Import(name = "n4_atomic_set_char")
    @Unmanaged
    public static native void setChar(Address at, char value);

    @Import(name = "n4_plain_get_char")
    @Unmanaged
    public static native char plainGetChar(Address at);

    @Import(name = "n4_plain_set_char")
    @Unmanaged
    public static native void plainSetChar(Address at, char value);

    @Import(name = "n4_atomic_get_and_set_char")
    @Unmanaged
    public static native char getAndSetChar(Address at, char value);

    @Import(name = "n4_atomic_compare_and_set_char")
    @Unmanaged
    public static native boolean compareAndSetChar(Address at, char expected, char value);

    @Import(name = "n4_atomic_compare_and_exchange_char")
    @Unmanaged
    public static native char compareAndExchangeChar(Address at, char expected, char value);

    @Import(name = "n4_atomic_get_and_add_char")
    @Unmanaged
    public static native char getAndAddChar(Address at, char value);

    @Import(name = "n4_atomic_get_and_or_char")
    @Unmanaged
    public static native char getAndOrChar(Address at, char value);

    @Import(name = "n4_atomic_get_and_and_char")
    @Unmanaged
    public static native char getAndAndChar(Address at, char value);

    @Import(name = "n4_atomic_get_and_xor_char")
    @Unmanaged
    public static native char getAndXorChar(Address at, char value);

    @Import(name = "n4_atomic_get_boolean")
    @Unmanaged
    public static native boolean getBoolean(Address at);

    @Import(name = "n4_atomic_set_boolean")
    @Unmanaged
    public static native void setBoolean(Address at, boolean value);

    @Import(name = "n4_plain_get_boolean")
    @Unmanaged
    public static native boolean plainGetBoolean(Address at);

    @Import(name = "n4_plain_set_boolean")
    @Unmanaged
    public static native void plainSetBoolean(Address at, boolean value);

    @Import(name = "n4_atomic_get_and_set_boolean")
    @Unmanaged
    public static native boolean getAndSetBoolean(Address at, boolean value);

    @Import(name = "n4_atomic_compare_and_set_boolean")
    @Unmanaged
    public static native boolean compareAndSetBoolean(Address at, boolean expected, boolean value);

    @Import(name = "n4_atomic_compare_and_exchange_boolean")
    @Unmanaged
    public static native boolean compareAndExchangeBoolean(Address at, boolean expected, boolean value);

    @Import(name = "n4_atomic_get_and_or_boolean")
    @Unmanaged
    public static native boolean getAndOrBoolean(Address at, boolean value);

    @Import(name = "n4_atomic_get_and_and_boolean")
    @Unmanaged
    public static native boolean getAndAndBoolean(Address at, boolean value);

    @Import(name = "n4_atomic_get_and_xor_boolean")
    @Unmanaged
    public static native boolean getAndXorBoolean(Address at, boolean value);

    @Import(name = "n4_atomic_get_float")
    @Unmanaged
    public static native float getFloat(Address at);

    @Import(name = "n4_atomic_set_float")
    @Unmanaged
    public static native void setFloat(Address at, float value);

    @Import(name = "n4_plain_get_float")
    @Unmanaged
    public static native float plainGetFloat(Address at);

    @Import(name = "n4_plain_set_float")
    @Unmanaged
    public static native void plainSetFloat(Address at, float value);

    @Import(name = "n4_atomic_get_and_set_float")
    @Unmanaged
    public static native float getAndSetFloat(Address at, float value);

    @Import(name = "n4_atomic_compare_and_set_float")
    @Unmanaged
    public static native boolean compareAndSetFloat(Address at, float expected, float value);

    @Import(name = "n4_atomic_compare_and_exchange_float")
    @Unmanaged
    public static native float compareAndExchangeFloat(Address at, float expected, float value);

    @Import(name = "n4_atomic_get_and_add_float")
    @Unmanaged
    public static native float getAndAddFloat(Address at, float value);

    @Import(name = "n4_atomic_get_double")
    @Unmanaged
    public static native double getDouble(Address at);

    @Import(name = "n4_atomic_set_double")
    @Unmanaged
    public static native void setDouble(Address at, double value);

    @Import(name = "n4_plain_get_double")
    @Unmanaged
    public static native double plainGetDouble(Address at);

    @Import(name = "n4_plain_set_double")
    @Unmanaged
    public static native void plainSetDouble(Address at, double value);

    @Import(name = "n4_atomic_get_and_set_double")
    @Unmanaged
    public static native double getAndSetDouble(Address at, double value);

    @Import(name = "n4_atomic_compare_and_set_double")
    @Unmanaged
    public static native boolean compareAndSetDouble(Address at, double expected, double value);

    @Import(name = "n4_atomic_compare_and_exchange_double")
    @Unmanaged
    public static native double compareAndExchangeDouble(Address at, double expected, double value);

    @Import(name = "n4_atomic_get_and_add_double")
    @Unmanaged
    public static native double getAndAddDouble(Address at, double value);

    /** Tells the collector that an object, unless null, is about to be stored to at an address, by the next of these calls. */
    @Import(name = "n4_atomic_written")
    @Unmanaged
    public static native void written(@Nullable Object owner, Address at);

    @Import(name = "n4_atomic_get_reference")
    @Unmanaged
    public static native @Nullable Object getReference(Address at);

    @Import(name = "n4_atomic_set_reference")
    @Unmanaged
    public static native void setReference(Address at, @Nullable Object value);

    @Import(name = "n4_plain_get_reference")
    @Unmanaged
    public static native @Nullable Object plainGetReference(Address at);

    @Import(name = "n4_plain_set_reference")
    @Unmanaged
    public static native void plainSetReference(Address at, @Nullable Object value);

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
