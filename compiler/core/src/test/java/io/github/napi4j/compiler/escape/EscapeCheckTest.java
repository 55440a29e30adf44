package io.github.napi4j.compiler.escape;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.FixtureProject;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handles that escape are found where a comment says so, and nowhere else. */
class EscapeCheckTest {
    private static final Path FIXTURES = Path.of("src/test/fixtures/escape");
    private static final String MARK = "// escapes";

    static List<Path> bad() throws IOException {
        return files("bad");
    }

    static List<Path> good() throws IOException {
        return files("good");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void escapingHandleIsReportedAtTheStore(Path source, @TempDir Path folder) throws IOException {
        List<Diagnostic> found = check(source, folder);

        List<Integer> expected = marked(Files.readAllLines(source));
        assertThat(expected).isNotEmpty();
        assertThat(found)
                .describedAs(new TerminalRenderer(false).render(found))
                .extracting(Diagnostic::code)
                .containsOnly(DiagnosticCode.N2050);
        assertThat(found.stream()
                        .map(diagnostic ->
                                Objects.requireNonNull(diagnostic.span()).line()))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("good")
    void handleThatEndsWithItsCallIsNotReported(Path source, @TempDir Path folder) throws IOException {
        List<Diagnostic> found = check(source, folder);

        assertThat(new TerminalRenderer(false).render(found)).isEmpty();
    }

    private static List<Diagnostic> check(Path source, Path folder) throws IOException {
        Path input = folder.resolve("fixture/input/src/main/java/demo");
        Files.createDirectories(input);
        Files.copy(source, input.resolve(source.getFileName()));
        Diagnostics diagnostics = new Diagnostics();
        FixtureProject.copy(folder.resolve("fixture"), folder.resolve("project"))
                .bind(diagnostics);
        return diagnostics.all();
    }

    /** The lines below the marks. */
    private static List<Integer> marked(List<String> lines) {
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(MARK)) {
                marked.add(i + 2);
            }
        }
        return marked;
    }
}
