package io.github.napi4j.chicory;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.PassiveDataSegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/**
 * Linear memory over one contiguous mapping, shared by all threads of a module.
 *
 * <p>Atomic operations are sequentially consistent and of the machine's own kind; the 8 and 16 bit ones work on the
 * aligned 32 bit word around them, so that they never lose an update of another width. Plain accesses have Java's plain
 * semantics. The memory grows in place: an address never moves, and views taken before stay valid.
 */
final class LinearMemory implements Memory {
    private static final VarHandle INTS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FILL_CHUNK = 8192;

    private final LazyMapping mapping;
    private final int initialPages;
    private final int maximumPages;
    private final boolean shared;
    private final WaitQueues waiters = new WaitQueues();

    /** Published before {@link #view}; written under this object's monitor. */
    private volatile int pages;

    /**
     * The memory up to its present size. Plain on purpose: a thread that learns of new memory learns it from an atomic
     * operation, and one that still sees the shorter view takes the slow path, which reads {@link #pages}.
     */
    private ByteBuffer view;

    private volatile DataSegment[] segments = {};

    LinearMemory(int initialPages, int maximumPages, boolean shared) {
        this.initialPages = initialPages;
        this.maximumPages = Math.min(maximumPages, RUNTIME_MAX_PAGES);
        this.shared = shared;
        this.mapping = LazyMapping.ofSize((long) this.maximumPages * PAGE_SIZE);
        this.pages = initialPages;
        this.view = mapping.prefix(initialPages * PAGE_SIZE);
    }

    /** The memory up to its present size, little-endian; later growth shows in a later call's buffer. */
    ByteBuffer buffer() {
        return mapping.prefix(pages * PAGE_SIZE);
    }

    WaitQueues waiters() {
        return waiters;
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public synchronized int grow(int size) {
        int before = pages;
        if (size < 0 || size > maximumPages - before) {
            return -1;
        }
        if (size > 0) {
            pages = before + size;
            view = mapping.prefix((before + size) * PAGE_SIZE);
        }
        return before;
    }

    @Override
    public int initialPages() {
        return initialPages;
    }

    @Override
    public int maximumPages() {
        return maximumPages;
    }

    @Override
    public boolean shared() {
        return shared;
    }

    private int sizeInBytes() {
        return pages * PAGE_SIZE;
    }

    /** The view to use after an access failed: the present one if the access lies inside it, else a trap. */
    private ByteBuffer current(int address, int size, RuntimeException failure) {
        if (address < 0 || address > sizeInBytes() - size) {
            WasmRuntimeException trap = outOfBounds(address, size);
            trap.addSuppressed(failure);
            throw trap;
        }
        return mapping.prefix(sizeInBytes());
    }

    private WasmRuntimeException outOfBounds(int address, int size) {
        return new WasmRuntimeException("out of bounds memory access: address " + Integer.toUnsignedString(address)
                + ", size " + Integer.toUnsignedString(size) + ", memory has " + sizeInBytes() + " bytes");
    }

    private void check(int address, int size) {
        if (address < 0 || size < 0 || address > sizeInBytes() - size) {
            throw outOfBounds(address, size);
        }
    }

    // Data segments

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments) {
        initialize(instance, dataSegments, 0);
    }

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
        // Every thread's instance comes here; each needs the thread-local template afresh, so dropping is not shared.
        segments = dataSegments.clone();
        for (DataSegment segment : dataSegments) {
            if (segment instanceof ActiveDataSegment active && active.index() == memoryIndex) {
                int offset = (int) ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions())[0];
                if (offset < 0 || offset > sizeInBytes() - active.data().length) {
                    throw new UninstantiableException("out of bounds memory access: data segment at " + offset);
                }
                write(offset, active.data());
            }
        }
    }

    @Override
    public void initPassiveSegment(int segmentId, int destination, int offset, int size) {
        write(destination, segments[segmentId].data(), offset, size);
    }

    @Override
    public void drop(int segment) {
        segments[segment] = PassiveDataSegment.EMPTY;
    }

    // Blocks

    @Override
    public void write(int address, byte[] data, int offset, int size) {
        if (offset < 0 || size < 0 || offset > data.length - size) {
            throw outOfBounds(offset, size);
        }
        check(address, size);
        mapping.whole().put(address, data, offset, size);
    }

    @Override
    public byte[] readBytes(int address, int length) {
        check(address, length);
        byte[] bytes = new byte[length];
        mapping.whole().get(address, bytes);
        return bytes;
    }

    @Override
    public void copy(int destination, int source, int size) {
        check(destination, size);
        check(source, size);
        ByteBuffer whole = mapping.whole();
        whole.put(destination, whole, source, size);
    }

    @Override
    public void fill(byte value, int from, int to) {
        check(from, to - from);
        byte[] chunk = new byte[Math.min(FILL_CHUNK, to - from)];
        Arrays.fill(chunk, value);
        ByteBuffer whole = mapping.whole();
        for (int at = from; at < to; at += chunk.length) {
            whole.put(at, chunk, 0, Math.min(chunk.length, to - at));
        }
    }

    @Override
    public void zero() {
        // Only called on memory that was just mapped, which reads as zeros; writing them would commit every page.
    }

    // Plain accesses

    @Override
    public byte read(int address) {
        try {
            return view.get(address);
        } catch (IndexOutOfBoundsException e) {
            return current(address, 1, e).get(address);
        }
    }

    @Override
    public void writeByte(int address, byte value) {
        try {
            view.put(address, value);
        } catch (IndexOutOfBoundsException e) {
            current(address, 1, e).put(address, value);
        }
    }

    @Override
    public short readShort(int address) {
        try {
            return view.getShort(address);
        } catch (IndexOutOfBoundsException e) {
            return current(address, 2, e).getShort(address);
        }
    }

    @Override
    public void writeShort(int address, short value) {
        try {
            view.putShort(address, value);
        } catch (IndexOutOfBoundsException e) {
            current(address, 2, e).putShort(address, value);
        }
    }

    @Override
    public int readInt(int address) {
        try {
            return view.getInt(address);
        } catch (IndexOutOfBoundsException e) {
            return current(address, 4, e).getInt(address);
        }
    }

    @Override
    public void writeI32(int address, int value) {
        try {
            view.putInt(address, value);
        } catch (IndexOutOfBoundsException e) {
            current(address, 4, e).putInt(address, value);
        }
    }

    @Override
    public long readLong(int address) {
        try {
            return view.getLong(address);
        } catch (IndexOutOfBoundsException e) {
            return current(address, 8, e).getLong(address);
        }
    }

    @Override
    public void writeLong(int address, long value) {
        try {
            view.putLong(address, value);
        } catch (IndexOutOfBoundsException e) {
            current(address, 8, e).putLong(address, value);
        }
    }

    @Override
    public float readFloat(int address) {
        try {
            return view.getFloat(address);
        } catch (IndexOutOfBoundsException e) {
            return current(address, 4, e).getFloat(address);
        }
    }

    @Override
    public void writeF32(int address, float value) {
        try {
            view.putFloat(address, value);
        } catch (IndexOutOfBoundsException e) {
            current(address, 4, e).putFloat(address, value);
        }
    }

    @Override
    public double readDouble(int address) {
        try {
            return view.getDouble(address);
        } catch (IndexOutOfBoundsException e) {
            return current(address, 8, e).getDouble(address);
        }
    }

    @Override
    public void writeF64(int address, double value) {
        try {
            view.putDouble(address, value);
        } catch (IndexOutOfBoundsException e) {
            current(address, 8, e).putDouble(address, value);
        }
    }

    @Override
    public long readU16(int address) {
        return Short.toUnsignedLong(readShort(address));
    }

    @Override
    public long readF32(int address) {
        return readInt(address);
    }

    @Override
    public long readF64(int address) {
        return readLong(address);
    }

    // Waiting and waking

    @Override
    public int atomicWait(int address, int expected, long timeout) {
        check(address, Integer.BYTES);
        return await(address, () -> atomicReadInt(address) == expected, timeout);
    }

    @Override
    public int atomicWait(int address, long expected, long timeout) {
        check(address, Long.BYTES);
        return await(address, () -> atomicReadLong(address) == expected, timeout);
    }

    private int await(int address, BooleanSupplier stillExpected, long timeout) {
        if (!shared) {
            throw new TrapException("expected shared memory");
        }
        try {
            return waiters.await(address, stillExpected, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChicoryInterruptedException("Thread interrupted", e);
        }
    }

    @Override
    public int atomicNotify(int address, int maxThreads) {
        check(address, Integer.BYTES);
        return waiters.wake(address, maxThreads);
    }

    @Override
    public void atomicFence() {
        VarHandle.fullFence();
    }

    // Chicory's own code no longer calls these three; they stay abstract in its interface.

    @Override
    @SuppressWarnings({"removal", "deprecation"})
    public Object lock(int address) {
        return this;
    }

    @Override
    @SuppressWarnings({"removal", "deprecation"})
    public int waitOn(int address, int expected, long timeout) {
        return atomicWait(address, expected, timeout);
    }

    @Override
    @SuppressWarnings({"removal", "deprecation"})
    public int waitOn(int address, long expected, long timeout) {
        return atomicWait(address, expected, timeout);
    }

    @Override
    @SuppressWarnings({"removal", "deprecation"})
    public int notify(int address, int maxThreads) {
        return atomicNotify(address, maxThreads);
    }

    // Atomic accesses of 32 and 64 bits

    private ByteBuffer viewFor(int address, int size) {
        ByteBuffer now = view;
        if (address >= 0 && address <= now.limit() - size) {
            return now;
        }
        check(address, size);
        return mapping.prefix(sizeInBytes());
    }

    @Override
    public int atomicReadInt(int address) {
        return (int) INTS.getVolatile(viewFor(address, 4), address);
    }

    @Override
    public void atomicWriteInt(int address, int value) {
        INTS.setVolatile(viewFor(address, 4), address, value);
    }

    @Override
    public int atomicAddInt(int address, int delta) {
        return (int) INTS.getAndAdd(viewFor(address, 4), address, delta);
    }

    @Override
    public int atomicAndInt(int address, int mask) {
        return (int) INTS.getAndBitwiseAnd(viewFor(address, 4), address, mask);
    }

    @Override
    public int atomicOrInt(int address, int mask) {
        return (int) INTS.getAndBitwiseOr(viewFor(address, 4), address, mask);
    }

    @Override
    public int atomicXorInt(int address, int mask) {
        return (int) INTS.getAndBitwiseXor(viewFor(address, 4), address, mask);
    }

    @Override
    public int atomicXchgInt(int address, int value) {
        return (int) INTS.getAndSet(viewFor(address, 4), address, value);
    }

    @Override
    public int atomicCmpxchgInt(int address, int expected, int replacement) {
        return (int) INTS.compareAndExchange(viewFor(address, 4), address, expected, replacement);
    }

    @Override
    public long atomicReadLong(int address) {
        return (long) LONGS.getVolatile(viewFor(address, 8), address);
    }

    @Override
    public void atomicWriteLong(int address, long value) {
        LONGS.setVolatile(viewFor(address, 8), address, value);
    }

    @Override
    public long atomicAddLong(int address, long delta) {
        return (long) LONGS.getAndAdd(viewFor(address, 8), address, delta);
    }

    @Override
    public long atomicAndLong(int address, long mask) {
        return (long) LONGS.getAndBitwiseAnd(viewFor(address, 8), address, mask);
    }

    @Override
    public long atomicOrLong(int address, long mask) {
        return (long) LONGS.getAndBitwiseOr(viewFor(address, 8), address, mask);
    }

    @Override
    public long atomicXorLong(int address, long mask) {
        return (long) LONGS.getAndBitwiseXor(viewFor(address, 8), address, mask);
    }

    @Override
    public long atomicXchgLong(int address, long value) {
        return (long) LONGS.getAndSet(viewFor(address, 8), address, value);
    }

    @Override
    public long atomicCmpxchgLong(int address, long expected, long replacement) {
        return (long) LONGS.compareAndExchange(viewFor(address, 8), address, expected, replacement);
    }

    // Atomic accesses of 8 and 16 bits: a compare-and-set loop on the aligned word around them

    /** Replaces the bits of {@code mask << shift} by what {@code update} makes of them; returns the old ones. */
    private int update(int address, int mask, IntUnaryOperator update) {
        ByteBuffer now = viewFor(address, Byte.BYTES);
        int word = address & ~3;
        int shift = (address & 3) * Byte.SIZE;
        while (true) {
            int old = (int) INTS.getVolatile(now, word);
            int part = (old >>> shift) & mask;
            int next = (old & ~(mask << shift)) | ((update.applyAsInt(part) & mask) << shift);
            if (INTS.compareAndSet(now, word, old, next)) {
                return part;
            }
        }
    }

    private int readPart(int address) {
        ByteBuffer now = viewFor(address, Byte.BYTES);
        return (int) INTS.getVolatile(now, address & ~3) >>> ((address & 3) * Byte.SIZE);
    }

    @Override
    public short atomicReadShort(int address) {
        return (short) readPart(address);
    }

    @Override
    public void atomicWriteShort(int address, short value) {
        update(address, 0xFFFF, old -> value);
    }

    @Override
    public short atomicAddShort(int address, short delta) {
        return (short) update(address, 0xFFFF, old -> old + delta);
    }

    @Override
    public short atomicAndShort(int address, short mask) {
        return (short) update(address, 0xFFFF, old -> old & mask);
    }

    @Override
    public short atomicOrShort(int address, short mask) {
        return (short) update(address, 0xFFFF, old -> old | mask);
    }

    @Override
    public short atomicXorShort(int address, short mask) {
        return (short) update(address, 0xFFFF, old -> old ^ mask);
    }

    @Override
    public short atomicXchgShort(int address, short value) {
        return (short) update(address, 0xFFFF, old -> value);
    }

    @Override
    public short atomicCmpxchgShort(int address, short expected, short replacement) {
        return (short) update(address, 0xFFFF, old -> (short) old == expected ? replacement : old);
    }

    @Override
    public byte atomicReadByte(int address) {
        return (byte) readPart(address);
    }

    @Override
    public void atomicWriteByte(int address, byte value) {
        update(address, 0xFF, old -> value);
    }

    @Override
    public byte atomicAddByte(int address, byte delta) {
        return (byte) update(address, 0xFF, old -> old + delta);
    }

    @Override
    public byte atomicAndByte(int address, byte mask) {
        return (byte) update(address, 0xFF, old -> old & mask);
    }

    @Override
    public byte atomicOrByte(int address, byte mask) {
        return (byte) update(address, 0xFF, old -> old | mask);
    }

    @Override
    public byte atomicXorByte(int address, byte mask) {
        return (byte) update(address, 0xFF, old -> old ^ mask);
    }

    @Override
    public byte atomicXchgByte(int address, byte value) {
        return (byte) update(address, 0xFF, old -> value);
    }

    @Override
    public byte atomicCmpxchgByte(int address, byte expected, byte replacement) {
        return (byte) update(address, 0xFF, old -> (byte) old == expected ? replacement : old);
    }
}
