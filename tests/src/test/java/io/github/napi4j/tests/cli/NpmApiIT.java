package io.github.napi4j.tests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.tests.host.CommandLine;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @napi4j/cli}: its own tests in Node, and its types under {@code tsc --strict}. */
class NpmApiIT {
    private static final Path PACKAGE = Repository.path("compiler/npm");

    @TempDir
    private Path folder;

    @Test
    void testsOfThePackagePass() throws Exception {
        CommandResult result = Command.of(
                        TestTools.toolchain().node(22), "--test", "--test-reporter=spec", "test/api.test.js")
                .in(PACKAGE)
                .env("NAPI4J_CHECKOUT", CommandLine.writeLauncher(folder).toString())
                .env(
                        "NAPI4J_TEST_PROJECT",
                        Repository.path("tests/addons/hello").toString())
                .within(Duration.ofMinutes(5))
                .run();

        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }

    @Test
    void typesAndTheirUseCompileStrictly() throws Exception {
        Toolchain toolchain = TestTools.toolchain();

        CommandResult result = Command.of(
                        toolchain.node(22),
                        toolchain.typescript().resolve("bin/tsc").toString(),
                        "--strict",
                        "--noEmit",
                        "--target",
                        "es2022",
                        "--module",
                        "nodenext",
                        "--exactOptionalPropertyTypes",
                        "--noUncheckedIndexedAccess",
                        "test/usage.ts")
                .in(PACKAGE)
                .run();

        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }
}
