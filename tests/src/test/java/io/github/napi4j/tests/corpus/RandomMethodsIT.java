package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildListener;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random methods come to the same in a module as on HotSpot. {@code -Dnapi4j.random.seed=17} tries the methods of another seed
 * than those of every run.
 */
final class RandomMethodsIT {
    private static final int METHODS = 60;

    static List<Long> seeds() {
        Long chosen = Long.getLong("napi4j.random.seed");
        return chosen != null ? List.of(chosen) : List.of(1L, 2L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comeToTheSameAsOnHotSpot(long seed) throws Exception {
        Path project = Repository.path("tests/target/random-methods/" + seed);
        write(project, RandomMethods.source(seed, METHODS));

        List<String> expected = onHotSpot(project).lines().toList();
        List<String> actual = inModule(project).lines().toList();

        assertThat(actual).hasSameSizeAs(expected);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!actual.get(i).equals(expected.get(i))) {
                different.add(actual.get(i) + ", on HotSpot " + expected.get(i));
            }
        }
        assertThat(different)
                .as("method and call, of the methods in %s", project)
                .isEmpty();
    }

    private static void write(Path project, String source) throws Exception {
        Path file = project.resolve("src/main/java/" + RandomMethods.CLASS_NAME.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        for (String name : List.of("pom.xml", "package.json")) {
            Files.copy(
                    Repository.path("tests/addons/hello").resolve(name),
                    project.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String onHotSpot(Path project) throws Exception {
        JsonArray call = new JsonArray();
        call.add("report");
        try (HotSpotAddon addon = HotSpotAddon.of(project, RandomMethods.CLASS_NAME, project.resolve("classes"))) {
            return addon.outcome(call).get("returned").getAsString();
        }
    }

    private static String inModule(Path project) throws Exception {
        BuildResult result = new Build(TestTools.buildTools(), BuildListener.NONE)
                .run(new BuildRequest(project, project.resolve("dist"), false));
        String errors = new TerminalRenderer(false).render(result.diagnostics());
        Path addon =
                result.addon().orElseThrow(() -> new AssertionError(errors)).folder();
        return Command.of(
                        TestTools.toolchain().node(24),
                        "-e",
                        "process.stdout.write(require(process.argv[1]).report())",
                        addon.toString())
                .within(Duration.ofMinutes(2))
                .run()
                .orThrow()
                .output();
    }
}
