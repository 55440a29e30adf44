package io.github.napi4j.compiler;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build gave.
 *
 * @param addon the package, absent when there were errors
 * @param diagnostics everything to tell the author, warnings of a successful build too
 * @param exitCode 0, 1 for errors in the addon, 3 for a lacking environment
 * @param times how long each stage that ran took
 */
public record BuildResult(
        Optional<BuiltAddon> addon, List<Diagnostic> diagnostics, int exitCode, Map<Stage, Duration> times) {

    /** Copies the collections. */
    public BuildResult {
        diagnostics = List.copyOf(diagnostics);
        times = Map.copyOf(times);
    }

    /** Whether nothing but the machine kept the addon from being built. */
    public boolean isEnvironmentLacking() {
        return exitCode == 3;
    }

    /** Time of all stages together. */
    public Duration total() {
        return times.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * A finished package.
     *
     * @param folder the npm package; {@code require(folder)} is the addon
     * @param model what it exports
     * @param modules one a target, in the order of {@link Target}; never empty
     */
    public record BuiltAddon(Path folder, AddonModel model, List<WasmModule> modules) {

        /** Copies the list. */
        public BuiltAddon {
            modules = List.copyOf(modules);
        }

        /** The module that loaders prefer. */
        public WasmModule module() {
            return modules.get(0);
        }
    }
}
