package org.teavm.runtime;

import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Replaces TeaVM's collector: names the C functions by which TeaVM's class library and target reach ours.
 *
 * <p>TeaVM runs this class's initializer first of all, and insists that there is one.
 */
@StaticInit
@Unmanaged
@Include(value = "n4_heap.h", isSystem = false)
public final class GC {
    private static int initialized;

    static {
        initialized = 1;
    }

    private GC() {}

    /** Runs a full collection. */
    public static void collectGarbage() {
        collect(0);
    }

    /** Runs a full collection; soft references survive as they do in any other. */
    public static void collectGarbageFull() {
        collect(0);
    }

    /** Bytes that can be allocated before the heap has to grow or to be collected, at most {@code Integer.MAX_VALUE}. */
    public static int getFreeMemory() {
        long free = free();
        return free < Integer.MAX_VALUE ? (int) free : Integer.MAX_VALUE;
    }

    /** Nothing to do: the heap is walkable at any time. */
    public static void fixHeap() {}

    /** Gives unused memory back to C. */
    @Import(name = "n4_heap_trim")
    public static native void tryShrink();

    /** Nothing to do: generated code tells the collector of stores by itself. */
    public static void writeBarrier(RuntimeObject object) {}

    /** Has the memory of a direct buffer freed once the buffer is unreachable. */
    @Import(name = "n4_buffer_register")
    @Include(value = "n4_buffer.h", isSystem = false)
    public static native void registerDirectBuffer(RuntimeBuffer buffer);

    @Import(name = "n4_heap_collect")
    private static native void collect(int clearSoft);

    @Import(name = "n4_heap_free")
    private static native long free();
}
