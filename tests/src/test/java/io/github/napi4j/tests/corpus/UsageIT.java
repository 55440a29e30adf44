package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus in TypeScript: every {@code index.d.ts}, and the {@code usage.mts} of the cases that have one, under
 * {@code tsc --strict}; then what tsc made of those is run.
 *
 * <p>A line after {@code @ts-expect-error} that compiles is an error of tsc's, and it asserts that the call throws.
 */
final class UsageIT {
    private static final String USAGE = "usage.mts";
    private static final String MARK = "// @ts-expect-error ";

    @TempDir
    private Path output;

    @Test
    void declarationsCompileStrictlyAndWhatMustNotCompileThrows() throws IOException, InterruptedException {
        List<AddonCase> used = Arrays.stream(AddonCase.values())
                .filter(addon -> Files.exists(addon.folder().resolve(USAGE)))
                .toList();
        assertThat(used).isNotEmpty();
        compile(used);
        try (Host node = new NodeHost(TestTools.toolchain().node(24))) {
            for (AddonCase addon : used) {
                Path compiled = output.resolve("addons/" + addon.folderName() + "/usage.mjs");
                CheckResult result = node.check(BuiltCorpus.OF_THIS_RUN.folder(addon), compiled);
                assertThat(result.assertions()).isGreaterThanOrEqualTo(marks(addon));
            }
        }
    }

    private void compile(List<AddonCase> used) throws InterruptedException {
        Toolchain toolchain = TestTools.toolchain();
        List<String> files = Stream.concat(
                        Arrays.stream(AddonCase.values())
                                .map(addon -> addon.folder().resolve("index.d.ts")),
                        used.stream().map(addon -> addon.folder().resolve(USAGE)))
                .map(Path::toString)
                .toList();
        CommandResult result = Command.of(
                        toolchain.node(24),
                        toolchain.typescript().resolve("bin/tsc").toString(),
                        "--strict",
                        "--exactOptionalPropertyTypes",
                        "--target",
                        "es2022",
                        "--lib",
                        "es2022,esnext.disposable,dom",
                        "--module",
                        "nodenext",
                        "--rootDir",
                        Repository.path("tests").toString(),
                        "--outDir",
                        output.toString())
                .with(files)
                .run();
        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    /** How many calls of a usage file must throw; each is a line of its own, so that a mark is about nothing else. */
    private static int marks(AddonCase addon) throws IOException {
        List<String> lines = Files.readAllLines(addon.folder().resolve(USAGE)).stream()
                .map(String::strip)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(MARK)) {
                assertThat(lines.get(i + 1))
                        .as(addon + " " + USAGE + ":" + (i + 2))
                        .containsPattern("^assert\\.throws\\(\\(\\) => (new )?addon\\.");
            }
        }
        int marks = (int) lines.stream().filter(line -> line.startsWith(MARK)).count();
        assertThat(marks).isPositive();
        return marks;
    }
}
