package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.Folders;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Deno has to allow, as {@code docs/packages.md} says. */
final class DenoPermissionsIT {
    @TempDir
    private Path folder;

    @Test
    void readingAndTheEnvironmentAreEnoughForThreadsToo() throws Exception {
        Folders.copy(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.PROMISES), folder.resolve("node_modules/promises"));
        Path script = folder.resolve("script.mjs");
        Files.writeString(script, """
                import addon from 'promises';
                console.log((await addon.fromThread(3)).x);
                """);

        CommandResult result = Command.of(
                        TestTools.toolchain().deno(),
                        "run",
                        "--quiet",
                        "--no-prompt",
                        "--allow-read",
                        "--allow-env",
                        "--node-modules-dir=manual",
                        script.toString())
                .env("DENO_NO_UPDATE_CHECK", "1")
                .within(Duration.ofMinutes(1))
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualTo("3\n");
    }
}
