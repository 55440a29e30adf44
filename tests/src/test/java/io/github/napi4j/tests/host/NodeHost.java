package io.github.napi4j.tests.host;

import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A Node of one version; every check gets a process of its own. */
public final class NodeHost implements Host {

    private final Path executable;
    private final String runner;
    private final Map<String, String> environment;

    /** The Node to start. */
    public NodeHost(Path executable) {
        this(executable, Map.of());
    }

    /** The Node to start, and what it gets in its environment beside ours. */
    public NodeHost(Path executable, Map<String, String> environment) {
        this(executable, "run-node.mjs", environment);
    }

    private NodeHost(Path executable, String runner, Map<String, String> environment) {
        this.executable = executable;
        this.runner = runner;
        this.environment = Map.copyOf(environment);
    }

    /** The Node to start, to load modules by emnapi alone. */
    public static NodeHost withPlainLoader(Path executable) {
        return new NodeHost(executable, "run-plain.mjs", Map.of());
    }

    /** The Node to start, to hand checks both an addon and its plain module. */
    public static NodeHost comparingLoaders(Path executable) {
        return new NodeHost(executable, "run-both.mjs", Map.of());
    }

    @Override
    public CheckResult check(Path packageFolder, Path check) throws InterruptedException {
        Command command = Command.of(
                        executable,
                        Repository.path("tests/harness").resolve(runner).toString(),
                        packageFolder.toString(),
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
                .orElseThrow(() -> new AssertionError("Node ended with " + result.exitCode() + " and no result\n"
                        + result.output() + result.errors()));
        CheckResult parsed =
                CheckResult.of(JsonParser.parseString(line).getAsJsonObject(), executable.toString(), result.errors());
        if (!result.succeeded()) {
            throw new AssertionError(
                    "the check passed but Node ended with " + result.exitCode() + "\n" + result.errors());
        }
        return parsed;
    }

    @Override
    public void close() {
        // Processes end with their checks.
    }
}
