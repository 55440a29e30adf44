package org.teavm.classlib.java.lang;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * {@code java.lang.InterruptedException}.
 *
 * <p>In a module without threads of its host, a thread whose {@code park} failed sees an interrupt; making this exception of
 * it throws what the wait failed with instead.
 */
@Include(value = "n4_thread.h", isSystem = false)
public class TInterruptedException extends TException {
    private static final long serialVersionUID = 1L;

    public TInterruptedException() {
        checkWait();
    }

    public TInterruptedException(String message) {
        super(message);
        checkWait();
    }

    @Import(name = "n4_thread_check_wait")
    private static native void checkWait();
}
