package io.github.napi4j.example.faults;

import org.teavm.interop.Import;

/** The end of a thread in the middle of something. */
final class Trap {
    private Trap() {}

    @Import(name = "faults_trap")
    static native void now();
}
