package io.github.napi4j.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joins codes, pages and failing examples: none without the others. */
class DiagnosticPagesTest {
    private static final Path PAGES = Path.of("../../docs/diagnostics");
    private static final Path FIXTURES = Path.of("src/test/fixtures/diagnostics");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("## Example\\n(.*?)(?=\\n## |\\z)", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void codeHasPageWithTheGoldenTextOfItsExample(DiagnosticCode code) throws IOException {
        Path fixture = FIXTURES.resolve(code.name());
        assertThat(fixture.resolve("expected.txt"))
                .as("failing example of " + code)
                .exists();
        String golden = Files.readString(fixture.resolve("expected.txt"));
        Path file = PAGES.resolve(code.name() + ".md");
        assertThat(file).as("page of " + code).exists();
        if (Golden.writing()) {
            Files.writeString(file, withText(Files.readString(file), golden));
        }
        String page = Files.readString(file);

        assertThat(page).startsWith("# " + code + ": " + code.title() + "\n");
        Matcher example = EXAMPLE.matcher(page);
        assertThat(example.find()).as("`## Example` of " + code).isTrue();
        List<String> texts = new ArrayList<>();
        Matcher block = BLOCK.matcher(example.group(1));
        while (block.find()) {
            if (block.group(1).equals("text")) {
                texts.add(block.group(2));
            } else {
                assertThat(inputs(fixture)).as("files of the example").contains(block.group(2));
            }
        }
        assertThat(texts).containsExactly(golden);
        assertThat(page).as("what to do").contains("\n## Fix\n");
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void compilerCarriesThePage(DiagnosticCode code) throws IOException {
        assertThat(DiagnosticPages.page(code)).isEqualTo(Files.readString(PAGES.resolve(code.name() + ".md")));
    }

    @Test
    void everyPageBelongsToACode() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(path -> path.getFileName().toString())
                            .filter(name -> name.matches("N.*\\.md"))
                            .filter(name ->
                                    DiagnosticCode.find(name.replace(".md", "")).isEmpty()))
                    .isEmpty();
        }
    }

    private static List<String> inputs(Path fixture) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(fixture.resolve("input"))) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(path));
            }
        }
        return texts;
    }

    private static String withText(String page, String golden) {
        return page.replaceFirst("(?s)```text\\n.*?```\\n", Matcher.quoteReplacement("```text\n" + golden + "```\n"));
    }
}
