package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Replaces TeaVM's allocator: names the C functions by which generated code makes objects.
 *
 * <p>They throw {@code OutOfMemoryError} and {@code NegativeArraySizeException}, and may collect.
 */
@StaticInit
@Unmanaged
@Include(value = "allocation.h", isSystem = false)
public final class Allocator {
    private Allocator() {}

    /** Makes an object with all fields zero. */
    @Import(name = "n4_new")
    public static native Address allocate(RuntimeClass cls);

    /** Makes an array with all items zero. */
    @Import(name = "n4_new_array")
    public static native Address allocateArray(RuntimeClass cls, int size);

    /** Makes an array of arrays; {@code dimensions} are the lengths, outermost first. */
    @Import(name = "n4_new_multi_array")
    public static native RuntimeArray allocateMultiArray(RuntimeClass cls, Address dimensions, int dimensionCount);
}
