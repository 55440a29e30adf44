package io.github.napi4j.tests.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.napi4j.playground.DevServerSettings;
import io.github.napi4j.tests.host.ChromiumHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the browser loader does beside calling functions: errors, threads, other ways in. */
final class BrowserLoaderIT {

    private static final String LOAD_ERROR =
            "async () => { try { await import('/package/browser.js'); return 'loaded'; } catch (e) { return e.code + ' ' + e.message; } }";

    @TempDir
    private static Path scratch;

    private static Path built = Path.of("");
    private static ChromiumHost chromium;

    @TempDir
    private Path parent;

    @BeforeAll
    static void build() throws Exception {
        built = scratch.resolve("fixture");
        FixturePackage.build(built);
        chromium = new ChromiumHost(TestTools.chromium());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void namedExportsAndTheDefaultAreTheSameFunctions() {
        Object result = evaluate(settings(built), """
                async () => {
                  const { default: addon, add, join } = await import('/package/browser.js');
                  return [addon.add === add, addon.join === join, add(1, 2)].join(' ');
                }""");

        assertThat(result).isEqualTo("true true 3");
    }

    @Test
    void theAddonLoadsInAWorkerToo() {
        Object result = evaluate(settings(built), """
                () => new Promise((resolve, reject) => {
                  const source = `import { join } from '${location.origin}/package/browser.js'; postMessage(join(11));`;
                  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
                  worker.onmessage = (event) => resolve(event.data);
                  worker.onerror = (event) => reject(new Error(event.message));
                })""");

        assertThat(result).isEqualTo(121);
    }

    @Test
    void disposeRunsTheCleanupHooks() {
        chromium.withPage(settings(built), "harness/page.html", (page, log) -> {
            ChromiumHost.evaluate(
                    page,
                    log,
                    "async () => (await import('/package/browser.js')).default[Symbol.for('napi4j.dispose')]()",
                    "");
            assertThat(log).containsExactly("log: fixture: cleaned up");
            return log;
        });
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "threads are counted in /proc")
    void disposalEndsTheWorkersAndTheirKeeper() {
        chromium.withPage(settings(built), "harness/page.html", (page, log) -> {
            ChromiumHost.evaluate(
                    page, log, "async () => { globalThis.addon = (await import('/package/browser.js')).default; }", "");
            assertThat(workers()).isGreaterThan(1);
            ChromiumHost.evaluate(page, log, "() => globalThis.addon[Symbol.for('napi4j.dispose')]()", "");
            // Chromium gives a worker that sleeps two seconds.
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                while (workers() > 0) {
                    Thread.onSpinWait();
                }
            });
            return log;
        });
    }

    /** The threads of workers in our browsers. */
    private static long workers() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> Arrays.stream(Objects.requireNonNullElse(
                        new File("/proc/" + process.pid() + "/task").listFiles(), new File[0])))
                .filter(BrowserLoaderIT::isWorker)
                .count();
    }

    private static boolean isWorker(File thread) {
        try {
            return Files.readString(thread.toPath().resolve("comm")).startsWith("DedicatedWorker");
        } catch (IOException endedMeanwhile) {
            return false;
        }
    }

    @Test
    void aPageWithoutIsolationIsToldWhichHeadersAreMissing() {
        assertThat(evaluate(settings(built).withIsolated(false), LOAD_ERROR))
                .asString()
                .startsWith(
                        "NAPI4J_NOT_ISOLATED fixture: the page is not cross-origin isolated, so it has no shared memory: ")
                .contains(
                        "\"Cross-Origin-Opener-Policy: same-origin\"",
                        "\"Cross-Origin-Embedder-Policy: require-corp\"");
    }

    @Test
    void aMissingModuleIsNamedWithTheServersAnswer() throws Exception {
        Path copy = copy();
        Files.delete(copy.resolve("fixture.wasm32-wasi.wasm"));

        assertThat(evaluate(settings(copy), LOAD_ERROR))
                .asString()
                .startsWith("NAPI4J_WASM_MISSING fixture: http://")
                .endsWith("/package/fixture.wasm32-wasi.wasm cannot be fetched: the server answered 404");
    }

    @Test
    void aMissingWorkerScriptIsNamed() throws Exception {
        Path copy = copy();
        Files.delete(copy.resolve("wasi-worker-browser.mjs"));

        assertThat(evaluate(settings(copy), LOAD_ERROR))
                .isEqualTo(
                        "NAPI4J_NO_WORKERS fixture: no worker starts from wasi-worker-browser.mjs, which belongs beside this file: "
                                + "the script cannot be loaded");
    }

    @Test
    void aModuleThatIsSomethingElseIsNamedWithItsType() throws Exception {
        Path copy = copy();
        Files.writeString(copy.resolve("fixture.wasm32-wasi.wasm"), "<!doctype html>");

        assertThat(evaluate(settings(copy), LOAD_ERROR))
                .asString()
                .startsWith("NAPI4J_WASM_UNSUPPORTED fixture: http://")
                .contains("(application/wasm) does not compile: ");
    }

    private static DevServerSettings settings(Path packageFolder) {
        return DevServerSettings.local(
                Map.of("/harness/", Repository.path("tests/harness"), "/package/", packageFolder));
    }

    private static Object evaluate(DevServerSettings settings, String expression) {
        return chromium.withPage(
                settings, "harness/page.html", (page, log) -> ChromiumHost.evaluate(page, log, expression, ""));
    }

    private Path copy() throws IOException {
        Path copy = parent.resolve("copy");
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(built.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
