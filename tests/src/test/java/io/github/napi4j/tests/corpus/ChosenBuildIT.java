package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.playground.DevServerSettings;
import io.github.napi4j.tests.host.ChromiumHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which module of a package a host loads, and that it works. */
final class ChosenBuildIT {

    private static final String THREADS = "wasm32-wasip1-threads";
    private static final String NONE = "wasm32-wasip1";

    @ParameterizedTest
    @ValueSource(ints = {22, 24, 26})
    void nodeHasThreads(int release) throws Exception {
        assertThat(loaded(release, List.of(), "")).isEqualTo(THREADS + " 6\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 24, 26})
    void nodeWithoutSharedMemoryDoesWithoutThreads(int release) throws Exception {
        assertThat(loaded(release, List.of(), "delete globalThis.SharedArrayBuffer;"))
                .isEqualTo(NONE + " 6\n");
    }

    @Test
    void nodeThatMayStartNoWorkersDoesWithoutThreads() throws Exception {
        List<String> flags = List.of("--permission", "--allow-fs-read=*", "--allow-wasi", "--no-warnings");

        assertThat(loaded(24, flags, "")).isEqualTo(NONE + " 6\n");
    }

    @Test
    void aPageThatIsNeverWaitedForRunsItsThreadsFromTheEventLoop() throws Exception {
        assertThat(loaded(24, List.of(), "delete globalThis.SharedArrayBuffer; setTimeout = undefined;"))
                .isEqualTo(NONE + " 6\n");
    }

    @ParameterizedTest
    @CsvSource({"true," + THREADS, "false," + NONE})
    void aPageHasThreadsIfItIsIsolated(boolean isolated, String target) throws Exception {
        var settings = DevServerSettings.local(Map.of(
                        "/harness/", Repository.path("tests/harness"),
                        "/package/", BuiltCorpus.OF_THIS_RUN.folder(AddonCase.TURNS)))
                .withIsolated(isolated);
        try (var chromium = new ChromiumHost(TestTools.chromium())) {
            Object loaded = chromium.withPage(
                    settings, "harness/page.html", (page, log) -> ChromiumHost.evaluate(page, log, """
                            async () => {
                              const { default: addon, join } = await import('/package/browser.js');
                              return [addon[Symbol.for('napi4j.target')], join(3), self.crossOriginIsolated].join(' ');
                            }""", ""));

            assertThat(loaded).isEqualTo(target + " 6 " + isolated);
        }
    }

    private static String loaded(int release, List<String> flags, String before) throws Exception {
        String program = before + """
                const addon = require('./index.js');
                addon.later(5).then((six) => console.log(addon[Symbol.for('napi4j.target')], six));
                """;
        return Command.of(TestTools.toolchain().node(release))
                .with(flags)
                .with("-e", program)
                .in(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.TURNS))
                .within(Duration.ofMinutes(1))
                .run()
                .output();
    }
}
