package io.github.napi4j.loader;

import java.util.List;

/**
 * What the loaders of one addon have to know about it.
 *
 * @param binaryName the stem of the file names
 * @param exports the JavaScript names that the addon exports, in the order of the loaders; any strings, no two equal
 * @param initialPages the size of the memory that the module imports, in pages of 64 KiB; the host's must be the same
 * @param maximumPages the most that memory may grow to, in pages of 64 KiB
 * @param browserWorkers how many workers a browser starts before the addon is ready, so that a thread can start while
 *     its creator waits for it; 0 for an addon that starts no threads
 */
public record LoaderSettings(
        String binaryName, List<String> exports, long initialPages, long maximumPages, int browserWorkers) {

    /** Copies the list. */
    public LoaderSettings {
        exports = List.copyOf(exports);
        if (initialPages < 0 || maximumPages < initialPages || maximumPages > 65536) {
            throw new IllegalArgumentException(
                    "memory of " + initialPages + " to " + maximumPages + " pages: at most 65536 pages exist");
        }
        if (browserWorkers < 0) {
            throw new IllegalArgumentException(browserWorkers + " workers: cannot be negative");
        }
    }

    /** The module's file name. */
    public String wasmFile() {
        return binaryName + ".wasm32-wasi.wasm";
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
