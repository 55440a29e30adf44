package io.github.napi4j.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.Napi;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.FixtureProject;
import io.github.napi4j.compiler.diagnostic.Golden;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.toolchain.TestToolchain;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teavm.interop.Import;

/** Builds the failing examples of the stages after the front end with the real tools. */
class BuildDiagnosticsIT {
    private static final Path FIXTURES = Path.of("src/test/fixtures/diagnostics");

    private static BuildTools tools;

    @BeforeAll
    static void findTools() {
        tools = BuildTools.of(
                TestToolchain.get(), FixtureProject.classPathOf(Napi.class, Nullable.class, Import.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N3001",
                "N3002",
                "N3002-several",
                "N3003",
                "N4001",
                "N4002",
                "N4003",
                "N4003-c",
                "N4004",
                "N5001",
                "N5002",
                "N5003"
            })
    void failingExampleGivesItsGoldenText(String example, @TempDir Path folder)
            throws IOException, InterruptedException {
        check(example, folder, BuildRequest.defaultOutput(folder));
    }

    @Test
    void outputBelowAFileGivesItsGoldenText(@TempDir Path folder) throws IOException, InterruptedException {
        check("N5001-below-a-file", folder, folder.resolve("package.json/dist"));
    }

    private static void check(String example, Path folder, Path output) throws IOException, InterruptedException {
        Path fixture = FIXTURES.resolve(example);
        FixtureProject.copy(fixture, folder);

        BuildResult result = new Build(tools, BuildListener.NONE).run(new BuildRequest(folder, output, false));

        assertThat(result.addon().isEmpty()).isEqualTo(result.exitCode() != 0);
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code)
                .containsOnly(
                        DiagnosticCode.find(example.replaceFirst("-.*", "")).orElseThrow());
        // The example lies in another folder each time, and what a module needs changes with our runtime.
        String text = new TerminalRenderer(false)
                .render(result.diagnostics())
                .replace(folder + "/", "")
                .replaceAll("(need|at least) \\d+", "$1 18");
        Golden.assertMatches(fixture.resolve("expected.txt"), text);
        Golden.assertMatches(fixture.resolve("expected-exit"), result.exitCode() + "\n");
    }
}
