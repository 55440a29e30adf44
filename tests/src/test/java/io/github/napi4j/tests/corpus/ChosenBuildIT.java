package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.playground.DevServerSettings;
import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.ChromiumHost;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which module of a package a host loads, and that it works. */
final class ChosenBuildIT {

    private static final String THREADS = "wasm32-wasip1-threads";
    private static final String NONE = "wasm32-wasip1";

    @TempDir
    private Path copy;

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
        assertThat(loadedInAPage(settings)).isEqualTo(target + " 6 " + isolated);
    }

    /** Chromium's limit for synchronous instantiation on a page's main thread is 8 MB. */
    @ParameterizedTest
    @CsvSource({"true," + THREADS, "false," + NONE})
    void aPageLoadsModulesOfAnySize(boolean isolated, String target) throws Exception {
        for (Path file : copyOf(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.TURNS))) {
            if (file.toString().endsWith(".wasm")) {
                appendCustomSection(file, 9_000_000);
            }
        }
        var settings = DevServerSettings.local(Map.of("/harness/", Repository.path("tests/harness"), "/package/", copy))
                .withIsolated(isolated);
        assertThat(loadedInAPage(settings)).isEqualTo(target + " 6 " + isolated);
    }

    private List<Path> copyOf(Path packageFolder) throws IOException {
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(packageFolder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = copy.resolve(packageFolder.relativize(file).toString());
                copies.add(Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING));
            }
        }
        return copies;
    }

    /** Makes a module as large as debug information would. */
    private static void appendCustomSection(Path module, int bytes) throws IOException {
        byte[] name = "padding".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        section.write(0);
        int size = 1 + name.length + bytes;
        for (int left = size; left != 0; left >>>= 7) {
            section.write(left < 0x80 ? left : (left & 0x7f) | 0x80);
        }
        section.write(name.length);
        section.write(name);
        section.write(new byte[bytes]);
        Files.write(module, section.toByteArray(), StandardOpenOption.APPEND);
    }

    private static Object loadedInAPage(DevServerSettings settings) {
        try (var chromium = new ChromiumHost(TestTools.chromium())) {
            return chromium.withPage(
                    settings, "harness/page.html", (page, log) -> ChromiumHost.evaluate(page, log, """
                            async () => {
                              const { default: addon, join } = await import('/package/browser.js');
                              return [addon[Symbol.for('napi4j.target')], join(3), self.crossOriginIsolated].join(' ');
                            }""", ""));
        }
    }

    /** What the checks say of one stack, in the modules without threads. */
    @ParameterizedTest
    @EnumSource(
            value = AddonCase.class,
            names = {"TURNS", "CONCURRENCY"})
    void threadsShareOneStackWhereTheHostHasNone(AddonCase addon) throws Exception {
        Map<String, String> environment =
                Map.of("NODE_OPTIONS", "--require=" + Repository.path("tests/harness/one-stack.cjs"));
        try (Host node = new NodeHost(TestTools.toolchain().node(24), environment)) {
            CheckResult result = node.check(
                    BuiltCorpus.OF_THIS_RUN.folder(addon), addon.folder().resolve("check.mjs"));

            assertThat(result.assertions()).isPositive();
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
