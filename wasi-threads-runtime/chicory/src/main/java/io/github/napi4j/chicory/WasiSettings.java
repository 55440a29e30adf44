package io.github.napi4j.chicory;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What of the machine a module sees through WASI.
 *
 * @param environment its environment variables
 * @param directories host folders by the path under which the module sees them
 * @param out where its standard output goes
 * @param err where its standard error goes
 */
public record WasiSettings(
        Map<String, String> environment, Map<String, Path> directories, OutputStream out, OutputStream err) {
    /** Keeps copies of the maps. */
    public WasiSettings {
        environment = Map.copyOf(environment);
        directories = Map.copyOf(directories);
    }

    /** No environment and no files; output goes to this process's own streams. */
    public static WasiSettings isolated() {
        return new WasiSettings(Map.of(), Map.of(), System.out, System.err);
    }
}
