package io.github.napi4j.compiler.dts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.FixtureProject;
import io.github.napi4j.compiler.diagnostic.Golden;
import io.github.napi4j.compiler.model.AddonModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java sources to index.d.ts, whole files. */
class BindingsGoldenTest {
    static List<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/fixtures/bindings"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void sourcesGiveTheirDeclarations(Path fixture, @TempDir Path folder) throws IOException {
        Path project = Files.createDirectory(folder.resolve("ein Ordner für ☕"));
        Diagnostics diagnostics = new Diagnostics();

        Optional<AddonModel> model = FixtureProject.copy(fixture, project).bind(diagnostics);

        assertThat(diagnostics.all()).isEmpty();
        Golden.assertMatches(fixture.resolve("index.d.ts"), new DtsStage().run(model.orElseThrow()));
    }
}
