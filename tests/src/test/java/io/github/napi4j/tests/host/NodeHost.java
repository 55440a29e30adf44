package io.github.napi4j.tests.host;

import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Node of one version, or a host that is much like it; every check gets a process of its own. */
public final class NodeHost implements Host {

    private final Path program;
    private final List<String> arguments;
    private final String runner;
    private final Map<String, String> environment;
    private final boolean installed;

    /** The Node to start. */
    public NodeHost(Path program) {
        this(program, Map.of());
    }

    /** The Node to start, and what it gets in its environment beside ours. */
    public NodeHost(Path program, Map<String, String> environment) {
        this(program, List.of(), "run-node.mjs", environment, false);
    }

    private NodeHost(
            Path program, List<String> arguments, String runner, Map<String, String> environment, boolean installed) {
        this.program = program;
        this.arguments = List.copyOf(arguments);
        this.runner = runner;
        this.environment = Map.copyOf(environment);
        this.installed = installed;
    }

    /** The Node to start, to load modules by emnapi alone. */
    public static NodeHost withPlainLoader(Path program) {
        return new NodeHost(program, List.of(), "run-plain.mjs", Map.of(), false);
    }

    /** The Node to start, to hand checks both an addon and its plain module. */
    public static NodeHost comparingLoaders(Path program) {
        return new NodeHost(program, List.of(), "run-both.mjs", Map.of(), false);
    }

    /** The Node to start without guard pages: like Deno, it compares every address with the size of the memory. */
    public static NodeHost withoutGuardPages(Path program) {
        return new NodeHost(program, List.of("--disable-wasm-trap-handler"), "run-node.mjs", Map.of(), false);
    }

    /** The Deno to start. It takes packages for such of Node's only where they are installed. */
    public static NodeHost deno(Path program) {
        List<String> arguments = List.of("run", "--quiet", "--allow-all", "--node-modules-dir=manual");
        return new NodeHost(program, arguments, "run-node.mjs", Map.of("DENO_NO_UPDATE_CHECK", "1"), true);
    }

    /** The Bun to start. */
    public static NodeHost bun(Path program) {
        return new NodeHost(program, List.of("run"), "run-node.mjs", Map.of(), true);
    }

    @Override
    public CheckResult check(Path packageFolder, Path check) throws InterruptedException {
        Command command = Command.of(program)
                .with(arguments)
                .with(
                        Repository.path("tests/harness").resolve(runner).toString(),
                        (installed ? install(packageFolder) : packageFolder).toString(),
                        check.toString())
                .within(Duration.ofMinutes(3));
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            command = command.env(variable.getKey(), variable.getValue());
        }
        CommandResult result = command.run();
        String line = result.output()
                .lines()
                .filter(candidate -> candidate.startsWith("{\"passed\":"))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(program + " ended with " + result.exitCode() + " and no result\n"
                        + result.output() + result.errors()));
        CheckResult parsed =
                CheckResult.of(JsonParser.parseString(line).getAsJsonObject(), program.toString(), result.errors());
        if (!result.succeeded()) {
            throw new AssertionError(
                    "the check passed but " + program + " ended with " + result.exitCode() + "\n" + result.errors());
        }
        return parsed;
    }

    private static Path install(Path packageFolder) {
        try {
            return Folders.copy(
                    packageFolder, packageFolder.resolveSibling("node_modules").resolve(packageFolder.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Processes end with their checks.
    }
}
