package io.github.napi4j.runtime;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Strings;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/** Stack traces: taken as addresses of places in code, named on demand. */
@Include(value = "backtrace.h", isSystem = false)
public final class StackTraces {
    private StackTraces() {}

    /** The places where the current thread is, innermost first; null when there is no memory for them. */
    @Import(name = "n4_backtrace")
    public static native int @Nullable [] capture(Object throwable);

    /** Names the places that {@link #capture} found, and the calls that were inlined around them. */
    public static StackTraceElement[] describe(int[] places) {
        int count = 0;
        for (int place : places) {
            for (int site = place; site != 0; site = caller(site)) {
                count++;
            }
        }
        StackTraceElement[] elements = new StackTraceElement[count];
        int next = 0;
        for (int place : places) {
            for (int site = place; site != 0; site = caller(site)) {
                elements[next++] = new StackTraceElement(
                        Strings.fromC(className(site)),
                        Strings.fromC(methodName(site)),
                        Strings.fromC(fileName(site)),
                        line(site));
            }
        }
        return elements;
    }

    @Unmanaged
    @Import(name = "n4_site_caller")
    private static native int caller(int site);

    @Unmanaged
    @Import(name = "n4_site_line")
    private static native int line(int site);

    @Unmanaged
    @Import(name = "n4_site_class")
    private static native Address className(int site);

    @Unmanaged
    @Import(name = "n4_site_method")
    private static native Address methodName(int site);

    @Unmanaged
    @Import(name = "n4_site_file")
    private static native Address fileName(int site);
}
