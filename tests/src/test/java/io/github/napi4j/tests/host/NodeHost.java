package io.github.napi4j.tests.host;

import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.nio.file.Path;
import java.time.Duration;

/** A Node of one version; every check gets a process of its own. */
public final class NodeHost implements Host {

    private final Path executable;

    /** The Node to start. */
    public NodeHost(Path executable) {
        this.executable = executable;
    }

    @Override
    public CheckResult check(Path packageFolder, Path check) throws InterruptedException {
        CommandResult result = Command.of(
                        executable,
                        Repository.path("tests/harness/run-node.mjs").toString(),
                        packageFolder.toString(),
                        check.toString())
                .within(Duration.ofMinutes(3))
                .run();
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
