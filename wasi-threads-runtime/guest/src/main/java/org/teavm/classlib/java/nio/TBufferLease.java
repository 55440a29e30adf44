package org.teavm.classlib.java.nio;

import org.teavm.classlib.java.nio.file.TAddressBasedBuffer;
import org.teavm.interop.Address;

/**
 * Buffers over memory that something else keeps, and how long they may be used.
 *
 * <p>The collector moves nothing, so a buffer may lie over any array of Java's. It holds its keeper, and so do all buffers
 * made from it. Where the keeper is a lease, they can be used until it ends: in addons with views the compiler puts
 * {@link #check} in front of each access. The memory itself stays as long as any of them is reachable, so a thread that
 * comes late hurts nobody.
 */
public abstract class TBufferLease {
    private final Object memory;
    private volatile boolean ended;

    /**
     * An open lease.
     *
     * @param memory what the memory goes with
     */
    protected TBufferLease(Object memory) {
        this.memory = memory;
    }

    /** What an access throws after the end. */
    protected abstract RuntimeException expired();

    /** Ends it: every access from now on throws. */
    protected final void end() {
        ended = true;
    }

    /** What the memory goes with. */
    protected final Object memory() {
        return memory;
    }

    /** Called in front of each access, with the keeper of the buffer. */
    public static void check(Object keeper) {
        if (keeper instanceof TBufferLease lease && lease.ended) {
            throw lease.expired();
        }
    }

    /** The address of a buffer's first element, whatever its position. */
    public static Address address(Object buffer) {
        return ((TAddressBasedBuffer) buffer).getDataAddress();
    }

    /** A {@code ByteBuffer} of zeros, whose address fits every type. */
    public static Object allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        long[] memory = new long[(int) ((capacity + 7L) >> 3)];
        return bytes(memory, Address.ofData(memory), capacity);
    }

    /** A {@code ByteBuffer}. */
    public static Object bytes(Object keeper, Address address, int length) {
        TByteBufferNative buffer = new TByteBufferNative(keeper, null, 0, null, address, length, false);
        buffer.limit = length;
        return buffer;
    }

    /** A {@code ShortBuffer} in the machine's order, like the following. */
    public static Object shorts(Object keeper, Address address, int length) {
        return new TShortBufferNative(keeper, null, 0, length, false, null, address, length, false);
    }

    /** An {@code IntBuffer}. */
    public static Object ints(Object keeper, Address address, int length) {
        return new TIntBufferNative(keeper, null, 0, length, false, null, address, length, false);
    }

    /** A {@code LongBuffer}. */
    public static Object longs(Object keeper, Address address, int length) {
        return new TLongBufferNative(keeper, null, 0, length, false, null, address, length, false);
    }

    /** A {@code FloatBuffer}. */
    public static Object floats(Object keeper, Address address, int length) {
        return new TFloatBufferNative(keeper, null, 0, length, false, null, address, length, false);
    }

    /** A {@code DoubleBuffer}. */
    public static Object doubles(Object keeper, Address address, int length) {
        return new TDoubleBufferNative(keeper, null, 0, length, false, null, address, length, false);
    }
}
