package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.playground.DevServerSettings;
import io.github.napi4j.tests.host.ChromiumHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks run when an addon ends, by disposal or with its process, and neither a failing nor an endless one is in the way. */
final class EndingsIT {
    private static final List<String> ENDED = List.of(
            "shutdown hook",
            "cleanup hook of after",
            "asynchronous cleanup hook",
            "cleanup hook of before",
            "its work is done");

    @ParameterizedTest
    @ValueSource(ints = {22, 24, 26})
    void hooksRunWhenTheProcessEnds(int version) throws Exception {
        CommandResult result = node(version, "addon.sayAtEnd()");

        assertThat(result.output().lines()).isEqualTo(ENDED);
        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void hooksRunOnceWhenTheAddonIsDisposedOf() throws Exception {
        CommandResult result =
                node(24, "addon.sayAtEnd(); addon[Symbol.for('napi4j.dispose')](); console.log('disposed');");

        assertThat(result.output().lines())
                .startsWith(ENDED.toArray(String[]::new))
                .endsWith("disposed")
                .hasSize(6);
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void theMainThreadOfAPageWaitsForWhatTheyStart() throws InterruptedException {
        var settings = DevServerSettings.local(Map.of(
                "/harness/",
                Repository.path("tests/harness"),
                "/package/",
                BuiltCorpus.OF_THIS_RUN.folder(AddonCase.FAULTS)));
        try (ChromiumHost chromium = new ChromiumHost(TestTools.chromium())) {
            chromium.withPage(settings, "harness/page.html", (page, log) -> {
                ChromiumHost.evaluate(page, log, """
                        async () => {
                          const addon = (await import('/package/browser.js')).default;
                          addon.sayAtEnd();
                          addon[Symbol.for('napi4j.dispose')]();
                        }""", "");
                // What a worker writes may overtake what the page's thread wrote before, and waits since.
                List<String> ended = ENDED.stream().map(line -> "log: " + line).toList();
                assertThat(log).containsExactlyInAnyOrderElementsOf(ended);
                assertThat(log)
                        .filteredOn(line -> !line.equals(ended.get(ended.size() - 1)))
                        .isEqualTo(ended.subList(0, ended.size() - 1));
                return log;
            });
        }
    }

    @Test
    void aHookThatFailsIsSaidToAndTheOthersRun() throws Exception {
        CommandResult result = node(24, "addon.failAtEnd()");

        assertThat(result.output()).isEqualTo("last hook\n");
        assertThat(result.errors()).isEqualTo("""
                napi4j: a cleanup hook failed: java.lang.IllegalStateException: not cleaned
                napi4j: a cleanup hook failed: java.lang.IllegalStateException: not begun
                napi4j: an asynchronous cleanup hook failed: java.lang.IllegalStateException: not written
                """);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void whatNeverEndsIsGivenUp() throws Exception {
        CommandResult result = node(24, "addon.neverEnd()");

        assertThat(result.errors())
                .isEqualTo("napi4j: an asynchronous cleanup hook was given up: it did not end within ten seconds\n");
        assertThat(result.exitCode()).isZero();
    }

    private static CommandResult node(int version, String script) throws Exception {
        return Command.of(
                        TestTools.toolchain().node(version),
                        "-e",
                        "const addon = require(process.argv[1]); " + script,
                        BuiltCorpus.OF_THIS_RUN.folder(AddonCase.FAULTS).toString())
                .within(Duration.ofMinutes(1))
                .run();
    }
}
