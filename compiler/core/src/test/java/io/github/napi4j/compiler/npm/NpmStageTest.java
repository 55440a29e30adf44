package io.github.napi4j.compiler.npm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.napi4j.compiler.model.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpmStageTest {

    private static final String AUTHORS = """
            {
              "name": "@scope/demo",
              "version": "1.2.3",
              "type": "module",
              "description": "größer > <b>",
              "main": "elsewhere.js",
              "scripts": { "build": "napi4j build" },
              "engines": { "npm": ">=10" },
              "napi": { "binaryName": "demo" },
              "dependencies": { "tslib": "2.8.1" }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void packageHasTheFilesOfTheEcosystemAndWhatTheyImport() throws Exception {
        assertThat(run(AUTHORS, false).names())
                .contains(
                        "demo.wasm32-wasi.wasm",
                        "demo.wasm32-wasip1.wasm",
                        "demo.wasi.cjs",
                        "demo.wasi-browser.js",
                        "wasi-worker.mjs",
                        "wasi-worker-browser.mjs",
                        "index.js",
                        "browser.js",
                        "index.d.ts",
                        "package.json",
                        "vendor/emnapi-core.cjs",
                        "vendor/emnapi-core.mjs",
                        "vendor/wasm-util.mjs");
    }

    @Test
    void packageWithoutThreadsHasNoWorkersAndAsksForNoMemory() throws Exception {
        var fixture = new NpmFixture(folder);
        PackageFiles files = new NpmStage(fixture.packages()).run(fixture.input(AUTHORS, false, Target.WASM32_WASIP1));

        assertThat(files.names())
                .contains("demo.wasm32-wasip1.wasm", "demo.wasi.cjs")
                .doesNotContain("demo.wasm32-wasi.wasm", "wasi-worker.mjs", "wasi-worker-browser.mjs");
        assertThat(files.text("demo.wasi-browser.js"))
                .contains("const addon = await loadUnthreaded();")
                .doesNotContain("WebAssembly.Memory", "wasi-worker", "crossOriginIsolated");
        assertThat(files.text("package.json")).contains("\"wasm\": \"./demo.wasm32-wasip1.wasm\"");
    }

    @Test
    void browserAndNodeChooseWhereThePackageHasBoth() throws Exception {
        PackageFiles files = run(AUTHORS, true);

        assertThat(files.text("demo.wasi-browser.js"))
                .contains("globalThis.crossOriginIsolated ? loadThreaded() : loadUnthreaded()")
                .doesNotContain("NAPI4J_NOT_ISOLATED");
        assertThat(files.text("demo.wasi.cjs")).contains("hostHasThreads() ? loadThreaded() : loadUnthreaded()");
    }

    @Test
    void packagingTwiceGivesTheSameBytes() throws Exception {
        PackageFiles first = run(AUTHORS, true);
        PackageFiles second = run(AUTHORS, true);

        assertThat(second.names()).isEqualTo(first.names());
        assertThat(first.names())
                .allSatisfy(name -> assertThat(second.bytes(name)).isEqualTo(first.bytes(name)));
    }

    @Test
    void hostMemoryIsTheModules() throws Exception {
        assertThat(run(AUTHORS, false).text("demo.wasi.cjs")).contains("initial = 17;", "maximum = 256;");
    }

    @Test
    void loadersStartWorkersAheadOnlyForAModuleThatSpawnsThreads() throws Exception {
        for (String loader : List.of("demo.wasi-browser.js", "demo.wasi.cjs")) {
            assertThat(run(AUTHORS, true).text(loader)).contains("pool.fill()");
            assertThat(run(AUTHORS, false).text(loader)).doesNotContain("pool.fill()");
        }
    }

    @Test
    void manifestKeepsTheAuthorsWordsAndReplacesEntryPoints() throws Exception {
        JsonObject manifest = manifest(AUTHORS);

        assertThat(manifest.keySet())
                .containsExactly(
                        "name",
                        "version",
                        "description",
                        "engines",
                        "dependencies",
                        "main",
                        "browser",
                        "types",
                        "exports",
                        "files",
                        "napi4j");
        assertThat(manifest.get("description").getAsString()).isEqualTo("größer > <b>");
        assertThat(manifest.get("main").getAsString()).isEqualTo("./index.js");
        assertThat(manifest.getAsJsonObject("engines").keySet()).containsExactly("npm", "node");
    }

    @Test
    void conditionsAreInTheOrderInWhichTheyAreTried() throws Exception {
        JsonObject exports = manifest(AUTHORS).getAsJsonObject("exports");

        assertThat(exports.getAsJsonObject(".").keySet()).containsExactly("types", "browser", "node", "default");
    }

    @Test
    void authorsNodeRangeIsKept() throws Exception {
        String authors = "{ \"name\": \"a\", \"version\": \"1.0.0\", \"engines\": { \"node\": \">=24\" } }";
        JsonObject engines = manifest(authors).getAsJsonObject("engines");

        assertThat(engines.get("node").getAsString()).isEqualTo(">=24");
    }

    @Test
    void everyFileIsPublished() throws Exception {
        PackageFiles files = run(AUTHORS, false);
        List<String> published = manifest(AUTHORS).getAsJsonArray("files").asList().stream()
                .map(JsonElement::getAsString)
                .toList();

        assertThat(files.names()).allMatch(name -> name.equals("package.json") || published.contains(name));
    }

    private JsonObject manifest(String authors) throws Exception {
        return JsonParser.parseString(run(authors, false).text("package.json")).getAsJsonObject();
    }

    private PackageFiles run(String authors, boolean threads) throws Exception {
        var fixture = new NpmFixture(folder);
        return new NpmStage(fixture.packages()).run(fixture.input(authors, threads, Target.values()));
    }
}
