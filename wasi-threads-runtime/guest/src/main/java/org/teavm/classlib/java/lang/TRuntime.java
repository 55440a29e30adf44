package org.teavm.classlib.java.lang;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** {@code java.lang.Runtime} over the collector's own figures. */
@Include(value = "n4_heap.h", isSystem = false)
public class TRuntime extends TObject {
    private static final TRuntime INSTANCE = new TRuntime();

    private TRuntime() {}

    public static TRuntime getRuntime() {
        return INSTANCE;
    }

    /** Bytes the heap holds from the module's memory. */
    public long totalMemory() {
        return total();
    }

    /** Bytes of {@link #totalMemory} that hold nothing, as of the last collection and the allocation since. */
    public long freeMemory() {
        return free();
    }

    /** Bytes the heap may grow to. */
    public long maxMemory() {
        return max();
    }

    public void gc() {
        System.gc();
    }

    @Import(name = "n4_thread_processors")
    @Include(value = "n4_thread_start.h", isSystem = false)
    private static native int processors();

    public int availableProcessors() {
        return processors();
    }

    /** The feature release whose class library this comes closest to. */
    public static Version version() {
        return Version.CURRENT;
    }

    @Import(name = "n4_heap_total")
    private static native long total();

    @Import(name = "n4_heap_free")
    private static native long free();

    @Import(name = "n4_heap_max")
    private static native long max();

    public static final class Version implements Comparable<Version> {
        private static final int FEATURE = 21;
        static final Version CURRENT = new Version();

        private Version() {}

        public int feature() {
            return FEATURE;
        }

        @Override
        public int compareTo(Version other) {
            return 0;
        }

        @Override
        public String toString() {
            return Integer.toString(FEATURE);
        }
    }
}
