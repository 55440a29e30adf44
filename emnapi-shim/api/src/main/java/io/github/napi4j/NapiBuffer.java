package io.github.napi4j;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of the module's memory that any thread may keep, and that JavaScript sees as a {@code Uint8Array} without a copy.
 *
 * <p>As a result it is an array over this memory: what either side writes, the other one sees. As an argument it is the
 * memory itself where the array came from Java, and a copy of the array's bytes where not. The memory lives as long as
 * Java or JavaScript can reach it, so nothing ever has to be released; {@link #close()} lets go of it early.
 *
 * <p>Where the host cannot show memory, in modules without threads, JavaScript gets a copy.
 */
public final class NapiBuffer implements AutoCloseable {
    private volatile @Nullable ByteBuffer memory;

    private NapiBuffer(ByteBuffer memory) {
        this.memory = memory;
    }

    /**
     * New memory, all zero.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public static NapiBuffer allocate(int size) {
        return new NapiBuffer(ByteBuffer.allocateDirect(size));
    }

    /** New memory with a copy of some bytes. */
    public static NapiBuffer copyOf(byte[] bytes) {
        ByteBuffer memory = ByteBuffer.allocateDirect(bytes.length);
        memory.put(bytes);
        memory.flip();
        return new NapiBuffer(memory);
    }

    /** What is between a buffer's position and its limit, shared with the buffer. */
    public static NapiBuffer of(ByteBuffer memory) {
        return new NapiBuffer(memory.slice());
    }

    /**
     * All the bytes, in a buffer of the caller's own with position 0. It may be used by any thread, also after this object
     * was closed.
     *
     * @throws IllegalStateException if this was closed
     */
    public ByteBuffer bytes() {
        return open().duplicate();
    }

    /**
     * How many bytes there are.
     *
     * @throws IllegalStateException if this was closed
     */
    public int size() {
        return open().capacity();
    }

    /**
     * The same memory for another owner, who may close it alone.
     *
     * @throws IllegalStateException if this was closed
     */
    public NapiBuffer share() {
        return new NapiBuffer(open());
    }

    /** Whether this was closed. */
    public boolean isClosed() {
        return memory == null;
    }

    /** Lets go of the memory, on any thread; the second time nothing happens. Whoever else has it keeps it. */
    @Override
    public void close() {
        memory = null;
    }

    private ByteBuffer open() {
        ByteBuffer open = memory;
        if (open == null) {
            throw new IllegalStateException("the buffer is closed");
        }
        return open;
    }
}
