package io.github.napi4j.bench.wasmgc;

import io.github.napi4j.bench.programs.Programs;
import org.teavm.jso.JSExport;

/** The programs as TeaVM's own WasmGC target exports them. */
public final class WasmGcEntry {

    private WasmGcEntry() {}

    /** Runs a program once and returns its checksum. */
    @JSExport
    public static int run(String program, int size) {
        return Programs.run(program, size);
    }

    /** Nothing: TeaVM wants an entry point. */
    public static void main(String[] arguments) {}
}
