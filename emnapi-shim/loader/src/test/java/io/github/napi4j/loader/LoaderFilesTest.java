package io.github.napi4j.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.napi4j.loader.LoaderSettings.Threads;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LoaderFilesTest {

    private static final List<FastFunction> FAST = List.of(
            new FastFunction(
                    new FastFunction.Place(List.of(), "sum", FastFunction.Key.VALUE, false),
                    0,
                    "n4_fast_0",
                    2,
                    List.of(Passing.INT, Passing.LONG),
                    Passing.NUMBER),
            new FastFunction(
                    new FastFunction.Place(List.of("Shape", "prototype"), "a-b", FastFunction.Key.GETTER, true),
                    7,
                    "n4_fast_7",
                    1,
                    List.of(Passing.HANDLE, Passing.STRING, Passing.FLOAT64_ARRAY),
                    Passing.UINT8_ARRAY));

    private static final LoaderSettings SETTINGS = settings(
            List.of("sum", "a-b", "default"), Optional.of(new Threads(17, 16384, true, OptionalInt.of(4))), true);

    @Test
    void everyFileHasTheNameThatTheEcosystemKnows() {
        assertThat(LoaderFiles.render(SETTINGS))
                .containsOnlyKeys(
                        "my.addon.wasi.cjs",
                        "my.addon.wasi-browser.js",
                        "wasi-worker.mjs",
                        "wasi-worker-browser.mjs",
                        "index.js",
                        "browser.js");
    }

    @Test
    void everyPlaceIsFilledIn() {
        assertThat(LoaderFiles.render(SETTINGS))
                .allSatisfy((name, text) ->
                        assertThat(text).doesNotContain("{{", "}}", "\n\n\n").endsWith("\n"));
    }

    @Test
    void everyImportedFileIsWrittenOrVendored() {
        var files = LoaderFiles.render(SETTINGS);
        var vendored = VendoredFile.all().stream().map(VendoredFile::target).toList();
        var specifier = Pattern.compile("(?:from |require\\()'\\./([^']+)'");

        assertThat(files)
                .allSatisfy((name, text) -> assertThat(
                                specifier.matcher(text).results().map(r -> r.group(1)))
                        .allSatisfy(imported -> assertThat(files.containsKey(imported) || vendored.contains(imported))
                                .as(imported)
                                .isTrue()));
    }

    @Test
    void bothLoadersAskForTheMemoryOfTheModule() {
        var files = LoaderFiles.render(SETTINGS);

        assertThat(List.of(files.get("my.addon.wasi.cjs"), files.get("my.addon.wasi-browser.js")))
                .allSatisfy(text -> assertThat(text).contains("initial = 17;", "maximum = 16384;"));
    }

    @Test
    void exportsAreStaticLinesInCommonJsAndInModules() {
        var files = LoaderFiles.render(SETTINGS);

        assertThat(files.get("index.js"))
                .contains("module.exports.sum = addon.sum;\n")
                .contains("module.exports['a-b'] = addon['a-b'];\n")
                .contains("module.exports.default = addon.default;\n");
        assertThat(files.get("my.addon.wasi-browser.js"))
                .contains("  export0 as sum,\n")
                .contains("  export1 as 'a-b',\n")
                .contains("export default addon;\n")
                .doesNotContain("as default");
    }

    @Test
    void quickCallsStandInFrontOfTheFunctionInItsPlace() {
        var files = LoaderFiles.render(SETTINGS);

        assertThat(List.of(files.get("my.addon.wasi.cjs"), files.get("my.addon.wasi-browser.js")))
                .allSatisfy(text -> assertThat(text)
                        .contains("replace([], 'sum', 'value', 0, wasm.n4_fast_0, (slow, call) => function (a0, a1) {")
                        .contains("replace(['Shape', 'prototype'], 'a-b', 'get', 7, wasm.n4_fast_7,")
                        .contains("const self = wrapped(this);"));
    }

    @Test
    void workersAreMadeAheadOnlyForAnAddonThatStartsThreads() {
        var without = settings(List.of(), Optional.of(new Threads(1, 1, false, OptionalInt.empty())), true);

        assertThat(LoaderFiles.render(SETTINGS).get("my.addon.wasi-browser.js"))
                .contains("const wanted = 4;", "await pool.fill()");
        assertThat(LoaderFiles.render(SETTINGS).get("my.addon.wasi.cjs"))
                .contains("process.env.NAPI4J_WORKERS ?? 4", "pool.fill()");
        assertThat(LoaderFiles.render(without).get("my.addon.wasi-browser.js")).doesNotContain("pool.fill()");
        assertThat(LoaderFiles.render(without).get("my.addon.wasi.cjs")).doesNotContain("pool.fill()");
    }

    @Test
    void memoryThatNoModuleCanHaveIsRefused() {
        assertThatThrownBy(() -> new Threads(2, 1, true, OptionalInt.empty())).hasMessageContaining("2 to 1 pages");
        assertThatThrownBy(() -> new Threads(2, 65537, true, OptionalInt.empty()))
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> settings(List.of(), Optional.empty(), false)).hasMessageContaining("at least one");
    }

    @Test
    void everyChoiceOfBuildsGivesWholeFiles() {
        var threads = Optional.of(new Threads(17, 16384, true, OptionalInt.of(4)));
        for (var settings : List.of(
                settings(List.of("sum"), threads, false),
                settings(List.of("sum"), Optional.empty(), true),
                settings(List.of("sum"), threads, true))) {
            assertThat(LoaderFiles.render(settings))
                    .allSatisfy((name, text) -> assertThat(text)
                            .doesNotContain("{{", "}}", "\n\n\n")
                            .endsWith("\n"));
        }
    }

    private static LoaderSettings settings(List<String> exports, Optional<Threads> threads, boolean unthreaded) {
        return new LoaderSettings("my.addon", exports, FAST, threads, unthreaded);
    }
}
