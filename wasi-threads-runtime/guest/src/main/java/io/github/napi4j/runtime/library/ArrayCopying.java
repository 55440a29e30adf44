package io.github.napi4j.runtime.library;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/** {@code System.arraycopy} with every check of its contract, and the messages of the JDK. */
public final class ArrayCopying {
    private static final int NULL = 1;
    private static final int NOT_AN_ARRAY = 2;
    private static final int TYPE_MISMATCH = 3;
    private static final int OUT_OF_BOUNDS = 4;

    private ArrayCopying() {}

    /** Replaces {@link System#arraycopy}. */
    public static void arraycopy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        int failure = copy(source, sourceIndex, target, targetIndex, length);
        if (failure != 0) {
            fail(failure, source, sourceIndex, target, targetIndex, length);
        }
    }

    /** Replaces what TeaVM's optimizer makes of {@code arraycopy} where it knows the types. */
    public static void fastArraycopy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        arraycopy(source, sourceIndex, target, targetIndex, length);
    }

    /** Copies, or says why it cannot; after a mismatch of an element, what came before it is copied. */
    @Unmanaged
    @Import(name = "n4_array_copy")
    @Include(value = "arraycopy.h", isSystem = false)
    private static native int copy(Object source, int sourceIndex, Object target, int targetIndex, int length);

    private static void fail(int failure, Object source, int sourceIndex, Object target, int targetIndex, int length) {
        switch (failure) {
            case NULL -> throw new NullPointerException();
            case NOT_AN_ARRAY -> {
                boolean isSource = !source.getClass().isArray();
                throw new ArrayStoreException("arraycopy: " + (isSource ? "source" : "destination") + " type "
                        + (isSource ? source : target).getClass().getName() + " is not an array");
            }
            case TYPE_MISMATCH ->
                throw new ArrayStoreException(
                        "arraycopy: type mismatch: can not copy " + kind(source) + "[] into " + kind(target) + "[]");
            case OUT_OF_BOUNDS ->
                throw new ArrayIndexOutOfBoundsException(
                        "arraycopy: " + bounds(source, sourceIndex, target, targetIndex, length));
            default ->
                throw new ArrayStoreException("arraycopy: element type mismatch: can not cast one of the elements of "
                        + source.getClass().getComponentType().getName()
                        + "[] to the type of the destination array, "
                        + target.getClass().getComponentType().getName());
        }
    }

    private static String bounds(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        if (sourceIndex < 0) {
            return "source index " + sourceIndex + outOf(source);
        }
        if (targetIndex < 0) {
            return "destination index " + targetIndex + outOf(target);
        }
        if (length < 0) {
            return "length " + length + " is negative";
        }
        long sourceEnd = (long) sourceIndex + length;
        return sourceEnd > java.lang.reflect.Array.getLength(source)
                ? "last source index " + sourceEnd + outOf(source)
                : "last destination index " + ((long) targetIndex + length) + outOf(target);
    }

    private static String outOf(Object array) {
        return " out of bounds for " + kind(array) + "[" + java.lang.reflect.Array.getLength(array) + "]";
    }

    private static String kind(Object array) {
        Class<?> type = array.getClass().getComponentType();
        return type.isPrimitive() ? type.getName() : "object array";
    }
}
