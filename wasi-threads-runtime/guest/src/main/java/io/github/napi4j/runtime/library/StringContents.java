package io.github.napi4j.runtime.library;

import java.util.Objects;
import java.util.function.Function;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * What compares strings, over their characters as a whole; the class library asks for each with a check of its index.
 *
 * <p>Its {@code hashCode} adds up in the field that keeps the result, where other threads take a part for the whole.
 */
public final class StringContents {
    private StringContents() {}

    /** Replaces {@link String#hashCode}. */
    public static int hashCode(String text) {
        return hash(text);
    }

    /** Replaces {@link String#equals}. */
    public static boolean equals(String text, Object other) {
        return other instanceof String that && areEqual(text, that);
    }

    /** Replaces {@link String#compareTo}. */
    public static int compareTo(String text, String other) {
        return compare(text, Objects.requireNonNull(other));
    }

    /** Adds {@link String#transform}. */
    public static <R> R transform(String text, Function<? super String, ? extends R> function) {
        return function.apply(text);
    }

    @Unmanaged
    @Import(name = "n4_string_hash")
    @Include(value = "string.h", isSystem = false)
    private static native int hash(Object text);

    @Unmanaged
    @Import(name = "teavm_equals")
    @Include(value = "string.h", isSystem = false)
    private static native boolean areEqual(Object first, Object second);

    @Unmanaged
    @Import(name = "n4_string_compare")
    @Include(value = "string.h", isSystem = false)
    private static native int compare(Object first, Object second);
}
