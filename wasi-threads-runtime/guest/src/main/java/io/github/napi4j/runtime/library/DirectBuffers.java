package io.github.napi4j.runtime.library;

import java.nio.ByteBuffer;
import org.teavm.classlib.java.nio.TBufferLease;

/**
 * Direct buffers, in the place of TeaVM's, whose memory is neither zeroed nor known to the collector's budget, and null
 * when there is none.
 */
public final class DirectBuffers {
    private DirectBuffers() {}

    /** In the heap, which never moves. */
    public static ByteBuffer allocateDirect(int capacity) {
        return (ByteBuffer) TBufferLease.allocate(capacity);
    }
}
