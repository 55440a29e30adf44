package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildListener;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.workspace.ContentHash;
import io.github.napi4j.tests.host.Folders;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sources give the same package, wherever they lie and whatever was built before. */
final class ReproducibleBuildIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFileIsTheSame(boolean release) throws Exception {
        Map<String, String> here = filesOfABuild("here", release);
        Map<String, String> elsewhere = filesOfABuild("anderswo – 数", release);

        assertThat(here).containsKeys("index.js", "index.d.ts", "markdown.wasm32-wasi.wasm");
        assertThat(elsewhere).isEqualTo(here);
    }

    private Map<String, String> filesOfABuild(String name, boolean release) throws Exception {
        Path project = Folders.copy(AddonCase.MARKDOWN.folder(), folder.resolve(name));
        var request = new BuildRequest(project, BuildRequest.defaultOutput(project), release);
        BuildResult result = new Build(TestTools.buildTools(), BuildListener.NONE).run(request);
        return digests(result.addon().orElseThrow().folder());
    }

    private static Map<String, String> digests(Path built) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(built)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                digests.put(built.relativize(file).toString(), ContentHash.sha256(file));
            }
        }
        return digests;
    }
}
