package org.teavm.classlib.java.lang;

import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** {@code java.lang.Runtime} over the collector's own figures. */
@Include(value = "n4_heap.h", isSystem = false)
public class TRuntime extends TObject {
    private static final TRuntime INSTANCE = new TRuntime();

    /** Guards itself and {@link #exiting}; null until the first hook. */
    private static final Object EXIT = new Object();

    private static List<TThread> hooks;
    private static boolean exiting;

    private TRuntime() {}

    /** Has a thread started when the addon is disposed of, which is also when the process that loaded it exits. */
    public void addShutdownHook(TThread hook) {
        synchronized (EXIT) {
            if (exiting) {
                throw new IllegalStateException("Shutdown in progress");
            }
            if (hooks == null) {
                hooks = new ArrayList<>();
                register(Function.get(Hook.class, TRuntime.class, "exit"));
            }
            if (hooks.contains(hook)) {
                throw new IllegalArgumentException("Hook previously registered");
            }
            if (hook.isAlive()) {
                throw new IllegalArgumentException("Hook already running");
            }
            hooks.add(hook);
        }
    }

    public boolean removeShutdownHook(TThread hook) {
        if (hook == null) {
            throw new TNullPointerException();
        }
        synchronized (EXIT) {
            if (exiting) {
                throw new IllegalStateException("Shutdown in progress");
            }
            return hooks != null && hooks.remove(hook);
        }
    }

    /** What C calls at the end. */
    private abstract static class Hook extends Function {
        abstract void exit();
    }

    @SuppressWarnings("unused")
    private static void exit() {
        List<TThread> started;
        synchronized (EXIT) {
            exiting = true;
            started = hooks;
        }
        for (TThread hook : started) {
            startOrRun(hook);
        }
        for (TThread hook : started) {
            try {
                hook.join();
            } catch (InterruptedException e) {
                // The end does not wait for those that remain.
                return;
            }
        }
    }

    /** Where no thread can be had, the hook runs all the same. */
    private static void startOrRun(TThread hook) {
        try {
            hook.start();
        } catch (OutOfMemoryError noThread) {
            try {
                hook.run();
            } catch (Throwable failure) {
                hook.getUncaughtExceptionHandler().uncaughtException(hook, failure);
            }
        } catch (TIllegalThreadStateException startedMeanwhile) {
            // Then it runs already.
        }
    }

    @Import(name = "n4_exit_register")
    @Include(value = "n4_exit.h", isSystem = false)
    private static native void register(Hook hook);

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
