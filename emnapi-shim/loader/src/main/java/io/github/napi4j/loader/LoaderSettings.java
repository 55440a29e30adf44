package io.github.napi4j.loader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the loaders of one addon have to know about it.
 *
 * @param binaryName the stem of the file names
 * @param exports the JavaScript names that the addon exports, in the order of the loaders; any strings, no two equal
 * @param fastFunctions the functions that every module of the package has a fast path for
 * @param threads the build with threads, if the package has it
 * @param unthreaded whether the package has the build without threads; it has at least one of the two
 */
public record LoaderSettings(
        String binaryName,
        List<String> exports,
        List<FastFunction> fastFunctions,
        Optional<Threads> threads,
        boolean unthreaded) {

    /** Copies the lists. */
    public LoaderSettings {
        exports = List.copyOf(exports);
        fastFunctions = List.copyOf(fastFunctions);
        if (threads.isEmpty() && !unthreaded) {
            throw new IllegalArgumentException("a package has at least one module");
        }
    }

    /**
     * What the host gives a module with threads.
     *
     * @param initialPages the size of the memory that the module imports, in pages of 64 KiB; the host's must be the same
     * @param maximumPages the most that memory may grow to, in pages of 64 KiB
     * @param starts whether the addon starts threads, for which workers are made when it is loaded
     * @param workers how many; as many as the host has processors, within reason, where it is not said
     */
    public record Threads(long initialPages, long maximumPages, boolean starts, OptionalInt workers) {

        /** Checks the numbers. */
        public Threads {
            check(initialPages, maximumPages, workers.orElse(0));
        }

        /** The number of workers for the loader, which asks its host for a negative one. */
        public int wantedWorkers() {
            return workers.orElse(-1);
        }
    }

    private static void check(long initialPages, long maximumPages, int workers) {
        if (initialPages < 0 || maximumPages < initialPages || maximumPages > 65536) {
            throw new IllegalArgumentException(
                    "memory of " + initialPages + " to " + maximumPages + " pages: at most 65536 pages exist");
        }
        if (workers < 0) {
            throw new IllegalArgumentException(workers + " workers: cannot be negative");
        }
    }

    /** The file name of the module with threads. */
    public String threadedFile() {
        return binaryName + ".wasm32-wasi.wasm";
    }

    /** The file name of the module without. */
    public String unthreadedFile() {
        return binaryName + ".wasm32-wasip1.wasm";
    }

    /** The file name of the loader for Node. */
    public String nodeLoaderFile() {
        return binaryName + ".wasi.cjs";
    }

    /** The file name of the loader for browsers. */
    public String browserLoaderFile() {
        return binaryName + ".wasi-browser.js";
    }
}
