package io.github.napi4j.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the front end over every failing example: rendered text, its JSON where there is a golden for it, exit code. */
class DiagnosticsGoldenTest {
    private static final Path FIXTURES = Path.of("src/test/fixtures/diagnostics");

    /** Fixtures of stages after the front end, and those that need a real Maven, are run by those stages' tests. */
    static List<Path> frontEndFixtures() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.filter(folder -> !folder.getFileName().toString().matches("N[3-9].*"))
                    .filter(folder -> !Files.exists(folder.resolve("maven")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("frontEndFixtures")
    void failingExampleGivesItsGoldenText(Path fixture, @TempDir Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        boolean bound = FixtureProject.copy(fixture, folder).bind(diagnostics).isPresent();

        Golden.assertMatches(fixture.resolve("expected.txt"), new TerminalRenderer(false).render(diagnostics.all()));
        Golden.assertMatches(fixture.resolve("expected-exit"), diagnostics.exitCode() + "\n");
        assertThat(bound).isEqualTo(!diagnostics.hasErrors());
        if (Files.exists(fixture.resolve("expected.json"))) {
            Golden.assertMatches(fixture.resolve("expected.json"), new JsonRenderer().render(diagnostics.all()));
        }
        String code = fixture.getFileName().toString();
        DiagnosticCode.find(code)
                .ifPresent(expected -> assertThat(diagnostics.all())
                        .extracting(Diagnostic::code)
                        .containsOnly(expected));
    }
}
