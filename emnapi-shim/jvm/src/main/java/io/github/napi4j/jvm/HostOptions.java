package io.github.napi4j.jvm;

import io.github.napi4j.chicory.WasmProcess;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an addon sees of the machine, and where its output goes. Immutable; each {@code with} returns a copy.
 *
 * <p>By default an addon sees no files and no environment, writes to this process's standard streams, and errors that
 * nobody catches are printed there.
 */
public final class HostOptions {
    private static final HostOptions STANDARD =
            new HostOptions(Map.of(), Map.of(), System.out, System.err, HostOptions::print, null);

    private final Map<String, String> environment;
    private final Map<String, Path> directories;
    private final OutputStream out;
    private final OutputStream err;
    private final Consumer<Throwable> onUncaught;
    private final @Nullable Path cache;

    private HostOptions(
            Map<String, String> environment,
            Map<String, Path> directories,
            OutputStream out,
            OutputStream err,
            Consumer<Throwable> onUncaught,
            @Nullable Path cache) {
        this.environment = environment;
        this.directories = directories;
        this.out = out;
        this.err = err;
        this.onUncaught = onUncaught;
        this.cache = cache;
    }

    /** The defaults. */
    public static HostOptions standard() {
        return STANDARD;
    }

    private static void print(Throwable failure) {
        System.err.println("uncaught in an addon:");
        failure.printStackTrace(System.err);
    }

    /** Shows the addon these environment variables. */
    public HostOptions withEnvironment(Map<String, String> variables) {
        return new HostOptions(Map.copyOf(variables), directories, out, err, onUncaught, cache);
    }

    /** Shows the addon a folder under a path of its own. */
    public HostOptions withDirectory(String guestPath, Path folder) {
        Map<String, Path> more = new HashMap<>(directories);
        more.put(guestPath, folder);
        return new HostOptions(environment, Map.copyOf(more), out, err, onUncaught, cache);
    }

    /** Sends what the addon and its JavaScript print elsewhere. */
    public HostOptions withOutput(OutputStream standardOutput, OutputStream standardError) {
        return new HostOptions(environment, directories, standardOutput, standardError, onUncaught, cache);
    }

    /** Hears of errors that nobody catches: in timers, in threadsafe functions, on the addon's own threads. */
    public HostOptions withUncaughtHandler(Consumer<Throwable> handler) {
        return new HostOptions(environment, directories, out, err, handler, cache);
    }

    /** Keeps compiled modules in another folder than {@code $NAPI4J_HOME} (or {@code ~/.napi4j}). */
    public HostOptions withCache(Path folder) {
        return new HostOptions(environment, directories, out, err, onUncaught, folder);
    }

    Map<String, String> environment() {
        return environment;
    }

    Map<String, Path> directories() {
        return directories;
    }

    OutputStream out() {
        return out;
    }

    OutputStream err() {
        return err;
    }

    Consumer<Throwable> onUncaught() {
        return onUncaught;
    }

    @Nullable Path cache() {
        return cache;
    }

    /** The most memory that an addon can have here, in bytes: 2 GiB - 64 KiB. */
    public static long maximumMemory() {
        return WasmProcess.maximumPages() * 65536L;
    }
}
