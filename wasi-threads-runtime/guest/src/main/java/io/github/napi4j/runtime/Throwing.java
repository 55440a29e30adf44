package io.github.napi4j.runtime;

import org.teavm.interop.Export;

/** The exceptions that C raises: each method throws, and is left out of stack traces. */
@SuppressWarnings({"StaticAssignmentOfThrowable", "DoNotCallSuggester"})
public final class Throwing {
    /** Thrown when there is no memory for an exception of its own; made while there is. */
    private static final OutOfMemoryError LAST_RESORT = new OutOfMemoryError("Java heap space");

    private static boolean makingOutOfMemory;

    private Throwing() {}

    /** Throws {@code OutOfMemoryError}; a second one while the first is being made is always the same object. */
    @Export(name = "n4_throw_out_of_memory")
    public static void outOfMemory() {
        if (makingOutOfMemory) {
            throw LAST_RESORT;
        }
        makingOutOfMemory = true;
        try {
            throw new OutOfMemoryError("Java heap space");
        } finally {
            makingOutOfMemory = false;
        }
    }

    /** Throws {@code NegativeArraySizeException} with HotSpot's message. */
    @Export(name = "n4_throw_negative_array_size")
    public static void negativeArraySize(int size) {
        throw new NegativeArraySizeException(Integer.toString(size));
    }
}
