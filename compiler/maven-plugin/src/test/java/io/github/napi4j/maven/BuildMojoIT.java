package io.github.napi4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.toolchain.TestToolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs Maven on a project of two modules, a library and an addon over it, in a folder with spaces and letters in its name. */
class BuildMojoIT {
    private static final Path SAMPLE = Path.of("src/test/projects/two-modules");

    @TempDir
    private Path folder;

    private Path project;
    private Path addon;

    @BeforeAll
    static void completeTools() {
        TestToolchain.get();
    }

    @BeforeEach
    void copySample() throws IOException {
        project = folder.resolve("mein Projekt – ünïcode");
        addon = project.resolve("addon");
        try (Stream<Path> tree = Files.walk(SAMPLE)) {
            for (Path path : tree.toList()) {
                Path target = project.resolve(SAMPLE.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(path)) {
                    Files.copy(path, target);
                }
            }
        }
    }

    @Test
    void packagePhaseBuildsThePackageFromModulesOfTheReactor() throws Exception {
        CommandResult result = mvn("package").run();

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).contains("compiling C").contains("KiB of WebAssembly");
        assertThat(greeting(addon.resolve("dist"))).isEqualTo("Grüße, Ada\n");
    }

    @Test
    void propertiesChooseOutputAndRelease() throws Exception {
        Path output = folder.resolve("anderswo & überall");

        CommandResult result =
                mvn("package", "-Dnapi4j.output=" + output, "-Dnapi4j.release").run();

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(greeting(output)).isEqualTo("Grüße, Ada\n");
        assertThat(addon.resolve("dist")).doesNotExist();
        assertThat(addon.resolve("target/napi4j")).isDirectoryContaining("glob:**/release");
    }

    @Test
    void skippedBuildWritesNothing() throws Exception {
        CommandResult result = mvn("package", "-Dnapi4j.skip").run();

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(addon.resolve("dist")).doesNotExist();
    }

    @Test
    void errorsOfTheAddonArePrintedAsTheCommandPrintsThemAndFailTheBuild() throws Exception {
        Path source = addon.resolve("src/main/java/com/example/addon/Addon.java");
        Files.writeString(
                source,
                Files.readString(source)
                        .replace("greet(String name)", "greet(Object name)")
                        .replace("Greetings.greet(name)", "Greetings.greet(name.toString())"));

        CommandResult result = mvn("package").run();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("""
                        error[N2004]: `java.lang.Object` cannot cross to JavaScript
                          --> src/main/java/com/example/addon/Addon.java:11:32
                           |
                        11 |     public static String greet(Object name) {
                           |                                ^^^^^^ parameter `name` of `greet`
                        """)
                .contains("the addon has errors")
                .contains("BUILD FAILURE");
        assertThat(addon.resolve("dist")).doesNotExist();
    }

    @Test
    void machineWithoutToolsIsToldToSetUp() throws Exception {
        CommandResult result = mvn("package")
                .env("NAPI4J_HOME", folder.resolve("empty").toString())
                .run();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("error[N9001]: emnapi is missing: wanted")
                .contains("run `./napi4j setup`");
    }

    @Test
    void helpListsGoalsAndParameters() throws Exception {
        CommandResult result = mvn("-pl", "addon", "napi4j:help", "-Ddetail").run();

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("napi4j:build")
                .contains("User property: napi4j.output")
                .contains("User property: napi4j.release")
                .contains("User property: napi4j.skip");
    }

    private Command mvn(String... words) {
        return Command.of("mvn", "-B", "-ntp", "-Dstyle.color=never")
                .with(words)
                .in(project);
    }

    private static String greeting(Path built) throws InterruptedException {
        return Command.of(TestToolchain.get().node(22), "-p", "require(process.argv[1]).greet('Ada')", built.toString())
                .run()
                .orThrow()
                .output();
    }
}
