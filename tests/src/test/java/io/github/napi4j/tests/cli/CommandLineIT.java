package io.github.napi4j.tests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.CommandLine;
import io.github.napi4j.tests.host.Folders;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes, and what goes to which stream. */
class CommandLineIT {
    @TempDir
    private Path folder;

    private Path project;

    @BeforeAll
    static void completeTools() {
        TestTools.toolchain();
    }

    @BeforeEach
    void copyProject() throws IOException {
        project = Folders.copy(Repository.path("tests/addons/hello"), folder.resolve("ein Ordner – 数 & 'mehr'"));
    }

    @Test
    void pathWithSpacesAndOtherLettersBuildsAndStdoutIsTheFolder() throws Exception {
        CommandResult result = build();

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).isEqualTo(project.resolve("dist") + "\n");
        assertThat(result.errors()).contains("linking").contains("KiB of WebAssembly");
        assertThat(Command.of(
                                TestTools.toolchain().node(24),
                                "-p",
                                "require(process.argv[1]).sum(2, 3)",
                                result.output().strip())
                        .run()
                        .orThrow()
                        .output())
                .isEqualTo("5\n");
    }

    @Test
    void jsonOfABuildHasPackageSizeAndTimes() throws Exception {
        CommandResult result = build("--format=json", "--output", "neben/her");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        JsonObject report = JsonParser.parseString(result.output()).getAsJsonObject();
        assertThat(report.getAsJsonArray("diagnostics")).isEmpty();
        assertThat(report.get("errors").getAsInt()).isZero();
        JsonObject addon = report.getAsJsonObject("addon");
        Path built = Path.of(addon.get("folder").getAsString());
        assertThat(built).isAbsolute().isEqualTo(folder.toRealPath().resolve("neben/her"));
        assertThat(Files.size(built.resolve("hello.wasm32-wasi.wasm")))
                .isEqualTo(addon.get("wasmBytes").getAsLong());
        assertThat(report.getAsJsonObject("milliseconds").keySet())
                .contains("source", "bind", "glue", "dts", "javac", "teavm", "clang", "link", "npm");
    }

    @Test
    void addonWithErrorsEndsWith1AndSaysSoOnStderr() throws Exception {
        breakSource();

        CommandResult result = build();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).contains("error[N3001]: cannot find symbol").doesNotContain("Exception");
        assertThat(project.resolve("dist")).doesNotExist();
    }

    @Test
    void jsonOfAnAddonWithErrorsIsOnStdout() throws Exception {
        breakSource();

        CommandResult result = build("--format=json");

        assertThat(result.exitCode()).isEqualTo(1);
        JsonObject report = JsonParser.parseString(result.output()).getAsJsonObject();
        assertThat(report.get("errors").getAsInt()).isEqualTo(1);
        assertThat(report.has("addon")).isFalse();
        assertThat(result.errors()).doesNotContain("N3001");
    }

    @Test
    void missingDependencyEndsWith1() throws Exception {
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("<artifactId>napi4j-api<", "<artifactId>no-such-thing<"));

        CommandResult result = build();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors())
                .contains("error[N1003]")
                .contains("no-such-thing")
                .doesNotContain("Exception");
    }

    @Test
    void outputBelowAFileEndsWith1() throws Exception {
        CommandResult result = build("--output", project.resolve("pom.xml/dist").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("error[N5001]").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "               | a command is missing",
                "biuld          | Did you mean: napi4j build",
                "build --relase | Unknown option: '--relase'",
                "build --format=xml | expected one of [TEXT, JSON]",
                "build --target=wasm64 | there is no target `wasm64`",
                "build --project    | Missing required parameter for option '--project'",
                "explain N9999      | there is no code `N9999`"
            })
    void wrongCommandLineEndsWith2(String arguments, String message) throws Exception {
        CommandResult result = CommandLine.of(arguments == null ? new String[0] : arguments.split(" "))
                .in(folder)
                .run();

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).contains(message).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "build --help", "setup --help", "doctor --help", "demo --help", "explain --help"})
    void helpIsAResultOf80Columns(String arguments) throws Exception {
        CommandResult result = CommandLine.of(arguments.split(" ")).run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).startsWith("Usage: napi4j").doesNotContain("\u001b");
        assertThat(result.output().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "build --version"})
    void versionNamesTheJavaThatRuns(String arguments) throws Exception {
        CommandResult result = CommandLine.of(arguments.split(" ")).run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).startsWith("napi4j ").contains("Java " + System.getProperty("java.version"));
    }

    private void breakSource() throws IOException {
        Path source = project.resolve("src/main/java/io/github/napi4j/example/hello/Hello.java");
        Files.writeString(source, Files.readString(source).replace("a + b", "a + c"));
    }

    private CommandResult build(String... more) throws InterruptedException {
        return CommandLine.of("build", "--target=wasm32-wasip1-threads", "--project", project.toString())
                .with(more)
                .in(folder)
                .run();
    }
}
