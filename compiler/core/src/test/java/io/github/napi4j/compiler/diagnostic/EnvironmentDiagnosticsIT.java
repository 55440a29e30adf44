package io.github.napi4j.compiler.diagnostic;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The failing example that is a machine and not a project: a Java that is only a runtime. */
class EnvironmentDiagnosticsIT {
    private static final Path FIXTURES = Path.of("src/test/fixtures/diagnostics");
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    private Path folder;

    @Test
    void runtimeWithoutCompilerIsToldWhatToInstall() throws Exception {
        check(
                "N9002",
                java().with(
                                "--limit-modules",
                                "java.base,java.compiler,jdk.unsupported",
                                "io.github.napi4j.compiler.javac.RuntimeWithoutCompiler",
                                folder.toString()));
    }

    private static Command java() {
        return Command.of(Path.of(JAVA_HOME, "bin", "java")).env("CLASSPATH", System.getProperty("java.class.path"));
    }

    private static void check(String code, Command command) throws InterruptedException, IOException {
        CommandResult result = command.run();
        Path fixture = FIXTURES.resolve(code);
        Golden.assertMatches(
                fixture.resolve("expected.txt"),
                (result.output() + result.errors()).replace(JAVA_HOME, "/usr/lib/jvm/java-17"));
        Golden.assertMatches(fixture.resolve("expected-exit"), result.exitCode() + "\n");
    }
}
