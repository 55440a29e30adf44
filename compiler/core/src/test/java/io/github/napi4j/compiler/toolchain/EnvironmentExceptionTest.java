package io.github.napi4j.compiler.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.diagnostic.Golden;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentExceptionTest {
    private static final Path EXAMPLE = Path.of("src/test/fixtures/diagnostics/N9001/expected.txt");

    private static final List<ToolStatus> TOOLS = List.of(
            ToolStatus.missing(Tool.EMNAPI, "napi4j setup"),
            ToolStatus.wrong(
                    Tool.CLANG,
                    "14.0.6",
                    Path.of("/usr/bin/clang"),
                    "sudo apt-get install -y clang-22 lld-22 llvm-22 libclang-rt-22-dev-wasm32"));

    @Test
    void exampleIsTheTextOfTheDiagnostics() throws Exception {
        String text = new TerminalRenderer(false).render(new EnvironmentException(TOOLS).diagnostics());

        Golden.assertMatches(EXAMPLE, text);
    }

    @Test
    void everyDiagnosticMeansExitCode3() {
        assertThat(new EnvironmentException(TOOLS).diagnostics())
                .hasSize(2)
                .allSatisfy(
                        diagnostic -> assertThat(diagnostic.code().exitCode()).isEqualTo(3));
    }

    @Test
    void messageListsTheTools() {
        assertThat(new EnvironmentException(TOOLS))
                .hasMessageContaining("emnapi: found none, wanted 1.11.3%n  help: napi4j setup".formatted())
                .hasMessageContaining("clang: found 14.0.6, wanted 20 or later");
    }
}
