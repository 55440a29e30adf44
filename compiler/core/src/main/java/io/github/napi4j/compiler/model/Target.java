package io.github.napi4j.compiler.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of module that an addon is built to, in the order in which a loader prefers them. */
public enum Target {
    /** Every Java thread is a thread of the host; needs shared memory. */
    WASM32_WASIP1_THREADS("wasm32-wasip1-threads", "wasm32-wasi"),
    /** Loads wherever WebAssembly does; Java threads take turns at waits. See {@code docs/unthreaded.md}. */
    WASM32_WASIP1("wasm32-wasip1", "wasm32-wasip1");

    /** What {@link #WASM32_WASIP1_THREADS} was called before 2024, by Rust and NAPI-RS. */
    private static final String OLD_SPELLING = "wasm32-wasi-preview1-threads";

    private final String triple;
    private final String platform;

    Target(String triple, String platform) {
        this.triple = triple;
        this.platform = platform;
    }

    /** The name that clang, Rust and {@code napi.targets} know. */
    public String triple() {
        return triple;
    }

    /** What stands for the target in file names, as NAPI-RS has it. */
    public String platform() {
        return platform;
    }

    /** Whether Java threads are threads of the host. */
    public boolean hasThreads() {
        return this == WASM32_WASIP1_THREADS;
    }

    /** Every spelling that {@link #find} knows. */
    public static List<String> spellings() {
        return Stream.concat(Arrays.stream(values()).map(Target::triple), Stream.of(OLD_SPELLING))
                .toList();
    }

    /** The target of a name. */
    public static Optional<Target> find(String name) {
        return name.equals(OLD_SPELLING)
                ? Optional.of(WASM32_WASIP1_THREADS)
                : Arrays.stream(values())
                        .filter(target -> target.triple.equals(name))
                        .findFirst();
    }
}
