package io.github.napi4j.guest;

import io.github.napi4j.NapiException;
import org.teavm.classlib.java.nio.TBufferLease;

/** How long the buffers of one view may be used: as long as its call, or as its array is there. */
final class ViewLease extends TBufferLease {
    /** Where the memory begins. */
    final int address;

    private final String origin;
    private boolean lost;

    /**
     * An open one.
     *
     * @param memory keeps the memory
     * @param origin where the array came in
     */
    ViewLease(Object memory, int address, String origin) {
        super(memory);
        this.address = address;
        this.origin = origin;
    }

    /** Ends it. */
    void end(boolean lost) {
        this.lost |= lost;
        end();
    }

    @Override
    protected RuntimeException expired() {
        return lost
                ? new NapiException(
                        "ERR_INVALID_STATE", "the array behind the view of " + origin + " was detached or has shrunk")
                : new NapiException(
                        "ERR_VIEW_EXPIRED",
                        "the view of " + origin
                                + " was used after that call had returned; copy its bytes, or take a `NapiBuffer`");
    }
}
