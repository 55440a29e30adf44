package io.github.napi4j.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Strings;

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

    /** Throws {@code NullPointerException}. */
    @Export(name = "n4_throw_null_pointer")
    public static void nullPointer() {
        throw new NullPointerException();
    }

    /** Throws {@code ArrayIndexOutOfBoundsException}; a length of -1 is one that the code did not look at. */
    @Export(name = "n4_throw_array_index")
    public static void arrayIndex(int index, int length) {
        throw new ArrayIndexOutOfBoundsException(
                length < 0
                        ? "Index " + index + " out of bounds"
                        : "Index " + index + " out of bounds for length " + length);
    }

    /** Throws {@code ClassCastException}. */
    @Export(name = "n4_throw_class_cast")
    public static void classCast() {
        throw new ClassCastException();
    }

    /** Throws {@code ArithmeticException}. */
    @Export(name = "n4_throw_division_by_zero")
    public static void divisionByZero() {
        throw new ArithmeticException("/ by zero");
    }

    /** Throws {@code ArrayStoreException} for a value that an array cannot hold. */
    @Export(name = "n4_throw_array_store_of")
    public static void arrayStore(Object value) {
        throw new ArrayStoreException(value.getClass().getName());
    }

    /** Throws {@code StackOverflowError}. */
    @Export(name = "n4_throw_stack_overflow")
    public static void stackOverflow() {
        throw new StackOverflowError();
    }

    /** Throws {@code NoClassDefFoundError} for a class whose initializer failed before. */
    @Export(name = "n4_throw_no_class")
    public static void noClass(Address name) {
        throw new NoClassDefFoundError("Could not initialize class " + Strings.fromC(name));
    }

    /** Throws {@link ThreadStopped}: see {@code n4_run_queue.h}. */
    @Export(name = "n4_throw_stopped")
    public static void stopped() {
        throw new ThreadStopped();
    }

    /** Throws {@code IllegalStateException} for a wait that nothing can ever end. */
    @Export(name = "n4_throw_hopeless")
    public static void hopeless() {
        throw new IllegalStateException("thread \"" + Thread.currentThread().getName()
                + "\" would wait for ever: this module has no threads of its host, and no other Java thread is left to run;"
                + " see docs/unthreaded.md of napi4j");
    }

    /** What the thread that ran an initializer sees of an exception from it (JLS 12.4.2, step 10). */
    @Export(name = "n4_initializer_error")
    public static Throwable initializerError(Throwable exception) {
        return exception instanceof Error ? exception : new ExceptionInInitializerError(exception);
    }
}
