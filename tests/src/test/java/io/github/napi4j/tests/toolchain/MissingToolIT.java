package io.github.napi4j.tests.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.CommandLine;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on a machine without any tool: nothing on {@code PATH}, nothing in the cache. */
class MissingToolIT {
    private static final Path HELLO = Path.of("addons/hello").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void buildNamesEveryMissingToolAndEndsWithExitCode3() throws Exception {
        CommandResult result = napi4j("build", "--project", HELLO.toString(), "--output", output());

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(3);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .contains("error[N9001]: Node.js 22 is missing")
                .contains("error[N9001]: binaryen (wasm-opt) is missing")
                .contains("error[N9001]: emnapi is missing: wanted 1.11.3")
                .contains("error[N9001]: clang is missing: wanted 20 or later")
                .contains("error[N9001]: wasm-ld is missing")
                .contains("error[N9001]: wasm32-wasip1 sysroot is missing")
                .contains("= help: napi4j setup")
                .doesNotContain("Exception");
        assertThat(Path.of(output())).doesNotExist();
    }

    @Test
    void jsonCarriesTheSame() throws Exception {
        CommandResult result = napi4j("build", "--project", HELLO.toString(), "--output", output(), "--format", "JSON");

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(3);
        var diagnostics =
                JsonParser.parseString(result.output()).getAsJsonObject().getAsJsonArray("diagnostics");
        assertThat(StreamSupport.stream(diagnostics.spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .map(diagnostic -> diagnostic.get("code").getAsString()))
                .hasSize(7)
                .containsOnly("N9001");
    }

    @Test
    void setupThatCannotInstallAnythingEndsWithExitCode3() throws Exception {
        CommandResult result = napi4j("setup");

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(3);
        assertThat(result.errors())
                .contains("install Node.js 18 or later, which brings npm")
                .doesNotContain("Exception");
    }

    @Test
    void doctorShowsWhatIsMissingAndEndsWithExitCode3() throws Exception {
        CommandResult result = napi4j("doctor");

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(3);
        assertThat(result.output().lines())
                .anyMatch(line -> line.startsWith("MISSING clang"))
                .anyMatch(line -> line.startsWith("absent  Chromium"))
                .anyMatch(line -> line.startsWith("ok      JDK"));
    }

    private String output() {
        return folder.resolve("dist").toString();
    }

    private CommandResult napi4j(String... arguments) throws InterruptedException {
        return CommandLine.of(arguments)
                .env("PATH", "")
                .env("WASI_SDK_PATH", "")
                .env("NAPI4J_HOME", folder.resolve("home").toString())
                .run();
    }
}
