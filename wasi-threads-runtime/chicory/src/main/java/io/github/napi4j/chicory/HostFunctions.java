package io.github.napi4j.chicory;

import org.jspecify.annotations.Nullable;

/** Finds the host's answer to each function that a module imports; asked once an instance and import. */
@FunctionalInterface
public interface HostFunctions {
    /** Returns what to call, or null if the host has no such function, which fails the instantiation. */
    @Nullable HostFunction find(ImportedFunction function);
}
