package io.github.napi4j.tests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.tests.host.CommandLine;
import io.github.napi4j.tests.host.Folders;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build --watch}, through a day's saves. */
class WatchIT {
    private static final String SOURCE = "src/main/java/io/github/napi4j/example/hello/Hello.java";
    private static final String WATCHING = "watching ";

    @TempDir
    private Path folder;

    private Path project;
    private Path source;
    private String text;

    @BeforeEach
    void copyProject() throws Exception {
        TestTools.toolchain();
        project = Folders.copy(Repository.path("tests/addons/hello"), folder.resolve("hello"));
        source = project.resolve(SOURCE);
        text = Files.readString(source);
    }

    @Test
    void everySaveIsBuiltAndErrorsPassWhenTheyAreCorrected() throws Exception {
        try (var watch = start("--project", project.toString())) {
            watch.awaitLine(WATCHING);
            assertThat(sum()).isEqualTo("5");

            Files.writeString(source, text.replace("a + b", "a * b"));
            assertThat(nextBuild(watch)).contains("changed: " + SOURCE).noneMatch(line -> line.contains("error"));
            assertThat(sum()).isEqualTo("6");

            Files.writeString(source, text.replace("a + b", "a + c"));
            assertThat(nextBuild(watch))
                    .contains("changed: " + SOURCE, "error[N3001]: cannot find symbol")
                    .anyMatch(line -> line.contains("--> " + SOURCE));
            // What was built last is still there, and still works.
            assertThat(sum()).isEqualTo("6");

            // As editors do that write beside the file and put the new one in its place.
            Path beside = Files.writeString(folder.resolve("Hello.java~"), text.replace("a + b", "a - b"));
            Files.move(beside, source, StandardCopyOption.ATOMIC_MOVE);
            assertThat(nextBuild(watch)).noneMatch(line -> line.contains("error"));
            assertThat(sum()).isEqualTo("-1");

            Path packageJson = project.resolve("package.json");
            Files.writeString(packageJson, Files.readString(packageJson).replace("\"hello\"", "\"../hello\""));
            assertThat(nextBuild(watch))
                    .contains("changed: package.json")
                    .anyMatch(line -> line.contains("error[N1008]"));

            watch.end();
        }
    }

    @Test
    void newFilesCountAndWhatABuildWritesDoesNot() throws Exception {
        Path adder = source.resolveSibling("Adder.java");
        try (var watch = start("--project", project.toString())) {
            watch.awaitLine(WATCHING);

            Files.writeString(project.resolve("notes.txt"), "not an input");
            Files.writeString(adder, """
                    package io.github.napi4j.example.hello;

                    final class Adder {
                        static int add(int a, int b) {
                            return a + b + 1;
                        }
                    }
                    """);
            List<String> built = nextBuild(watch);
            assertThat(built).anyMatch(line -> line.endsWith("Adder.java"));

            Files.writeString(source, text.replace("a + b", "Adder.add(a, b)"));
            built = nextBuild(watch);
            // Nothing was built in between: the first change seen is this one.
            assertThat(built.get(0)).isEqualTo("changed: " + SOURCE);
            assertThat(sum()).isEqualTo("6");

            watch.end();
        }
    }

    @Test
    void projectThatIsNotThereEndsTheCommand() throws Exception {
        var result = CommandLine.of(
                        "build",
                        "--watch",
                        "--project",
                        folder.resolve("absent").toString())
                .run();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("error[N1001]: there is no folder");
    }

    private RunningCommand start(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(CommandLine.words("build", "--watch", "--target=wasm32-wasip1-threads"));
        words.addAll(List.of(arguments));
        return RunningCommand.start(folder, words);
    }

    /** The lines from one change to the end of the build that it causes. */
    private static List<String> nextBuild(RunningCommand watch) throws InterruptedException {
        List<String> lines = new ArrayList<>(watch.awaitLine("changed: "));
        lines.addAll(watch.awaitLine(WATCHING));
        return lines;
    }

    /** What Node makes of {@code sum(2, 3)} with the package as it is now. */
    private String sum() throws InterruptedException {
        return Command.of(
                        TestTools.toolchain().node(24),
                        "-p",
                        "require(process.argv[1]).sum(2, 3)",
                        project.resolve("dist").toString())
                .run()
                .orThrow()
                .output()
                .strip();
    }
}
