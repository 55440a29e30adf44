package io.github.napi4j.runtime.library;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** How long workers beyond a pool's core size wait for work; the compiler puts it into {@code ThreadPoolExecutor}. */
@Include(value = "n4_thread.h", isSystem = false)
public final class IdleWorkers {
    private IdleWorkers() {}

    /** What was configured, or nothing where threads share one stack. */
    public static long keepAlive(long configured) {
        return hasThreads() != 0 ? configured : 0;
    }

    @Import(name = "n4_has_threads")
    private static native int hasThreads();
}
