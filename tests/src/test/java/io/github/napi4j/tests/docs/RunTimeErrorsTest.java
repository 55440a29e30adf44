package io.github.napi4j.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.docs.ErrorMessages.Message;
import io.github.napi4j.tests.host.Golden;
import io.github.napi4j.tests.host.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joins {@code docs/errors.md} to the sources, and each message of the sources to a test that asserts it. */
final class RunTimeErrorsTest {
    private static final Path PAGE = Repository.path("docs/errors.md");
    private static final String LIST = "## Messages\n";
    private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| `((?:ERR|NAPI4J)_[A-Z0-9_]+)` \\|");

    private static final String OUR_MISTAKE = "nowhere: only a mistake of napi4j's could cause it";

    /** Why no test asserts a message. */
    private static final Map<String, String> UNASSERTED = Map.of(
            "Node-API call failed with status …", OUR_MISTAKE,
            "class … is not defined yet", OUR_MISTAKE,
            "no array for argument …", OUR_MISTAKE,
            "no array of kind …", OUR_MISTAKE,
            "the addon has no classes", OUR_MISTAKE,
            "the string is longer than JavaScript allows", "nowhere: the string has half a gigabyte");

    @TempDir
    private Path folder;

    @Test
    void thePageListsEveryMessageWithATestThatAssertsIt() throws IOException {
        Map<String, String> tests = tests();
        StringBuilder list = new StringBuilder(LIST + "\n| code | message | asserted in |\n|---|---|---|\n");
        for (Message message : ErrorMessages.ofSources()) {
            list.append("| `")
                    .append(message.code())
                    .append("` | ")
                    .append(message.text().replace("|", "\\|"))
                    .append(" | ")
                    .append(proof(message, tests))
                    .append(" |\n");
        }
        String page = Files.readString(PAGE);
        Path actual = folder.resolve("errors.md");
        Files.writeString(actual, page.substring(0, page.indexOf(LIST)) + list);

        Golden.compare(PAGE, actual);
    }

    @Test
    void thePageSaysWhatEachCodeMeans() throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        ErrorMessages.ofSources().forEach(message -> codes.add(message.code()));
        String page = Files.readString(PAGE);

        assertThat(CODE_ROW.matcher(page.substring(0, page.indexOf(LIST)))
                        .results()
                        .map((MatchResult row) -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void whatNoTestAssertsIsAMessageStill() {
        assertThat(ErrorMessages.ofSources().stream().map(Message::text)).containsAll(UNASSERTED.keySet());
    }

    private static String proof(Message message, Map<String, String> tests) {
        String reason = UNASSERTED.get(message.text());
        List<String> names = tests.entrySet().stream()
                .filter(test -> ErrorMessages.isAsserted(message, test.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(reason != null || !names.isEmpty())
                .as("a test asserts %s `%s`", message.code(), message.text())
                .isTrue();
        assertThat(reason != null && !names.isEmpty())
                .as("nothing asserts `%s`, as it says in UNASSERTED", message.text())
                .isFalse();
        return reason != null ? reason : names.get(0);
    }

    /** What asserts messages, by the names that the page calls it by. */
    private static Map<String, String> tests() {
        Map<String, String> tests = new LinkedHashMap<>();
        for (String root : List.of("tests/addons", "tests/loader", "tests/src/test/java")) {
            for (Path file : ErrorMessages.files(Repository.path(root))) {
                String path = Repository.path("").relativize(file).toString().replace('\\', '/');
                if (path.matches("tests/addons/[^/]+/check\\.mjs|tests/loader/.*js|.*IT\\.java")) {
                    String name = path.replaceFirst("^tests/addons/([^/]+)/check\\.mjs$", "$1")
                            .replaceFirst("^.*/([^/]+)\\.\\w+$", "$1");
                    tests.put("[" + name + "](../" + path + ")", ErrorMessages.readTest(file));
                }
            }
        }
        return tests;
    }
}
