package io.github.napi4j.compiler.glue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.Napi;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.FixtureProject;
import io.github.napi4j.compiler.diagnostic.Golden;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.javac.JavacInput;
import io.github.napi4j.compiler.javac.JavacStage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teavm.interop.Address;

/** The glue of small addons, character for character, and that it compiles. */
final class GlueStageGoldenTest {
    private static final Path FIXTURES = Path.of("src/test/fixtures/glue");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sum", "types"})
    void glueOfFixtureIsAsWrittenDown(String name) throws IOException {
        Path fixture = FIXTURES.resolve(name);
        GlueSource glue = glue(fixture);
        Golden.assertMatches(fixture.resolve("AddonGlue.java"), glue.text());
        Golden.assertMatches(fixture.resolve("exports.c"), glue.exports());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "types"})
    void glueOfFixtureCompilesWithTheAddon(String name) throws IOException {
        Path fixture = FIXTURES.resolve(name);
        GlueSource glue = glue(fixture);
        Diagnostics diagnostics = new Diagnostics();
        boolean compiled = new JavacStage()
                .run(
                        new JavacInput(
                                sources(fixture),
                                Map.of(glue.className(), glue.text()),
                                List.of(
                                        location(Napi.class),
                                        location(io.github.napi4j.guest.Exports.class),
                                        location(Nullable.class),
                                        location(Address.class)),
                                17,
                                folder.resolve("classes")),
                        diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(compiled).isTrue();
    }

    private GlueSource glue(Path fixture) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        var model = FixtureProject.copy(fixture, folder.resolve("project")).bind(diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return new GlueStage().run(model.orElseThrow());
    }

    private static List<SourceFile> sources(Path fixture) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(fixture.resolve("input"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(
                        new SourceFile(fixture.resolve("input").relativize(file).toString(), Files.readString(file)));
            }
        }
        return sources;
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
