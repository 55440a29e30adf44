package io.github.napi4j.chicory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.napi4j.compiler.toolchain.TestToolchain;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WasmProcessIT {
    @TempDir
    static Path folder;

    private static byte[] bytes;
    private static WasmModule module;

    @BeforeAll
    static void compile() throws Exception {
        bytes = clang("threads.c", "threads.wasm");
        module = WasmModule.compile(bytes, MachineCache.none());
    }

    private static byte[] clang(String input, String output, String... more) throws Exception {
        Path source = folder.resolve(input);
        try (InputStream in = WasmProcessIT.class.getResourceAsStream(input)) {
            Files.write(source, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(
                TestToolchain.get().clang().toString(),
                "--target=wasm32-wasip1-threads",
                "-O2",
                "-nostdlib",
                "-mexec-model=reactor",
                "--no-wasm-opt",
                "-Wl,--no-entry,--import-memory,--export-memory,--shared-memory,--max-memory=4294967296",
                "-Wl,--export-table,--allow-undefined"));
        command.addAll(List.of(more));
        command.addAll(List.of("-o", folder.resolve(output).toString(), source.toString()));
        Process clang = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(clang.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(clang.waitFor()).as(said).isZero();
        return Files.readAllBytes(folder.resolve(output));
    }

    private static long answer(long[] arguments) {
        assertThat((int) arguments[0]).isEqualTo(-7);
        assertThat(arguments[1]).isEqualTo(Long.MIN_VALUE + 1);
        assertThat(Double.longBitsToDouble(arguments[2])).isEqualTo(0.1);
        assertThat(Float.intBitsToFloat((int) arguments[3])).isEqualTo(-2.5f);
        return Long.MIN_VALUE + 2;
    }

    private static HostFunction mainFunction(ImportedFunction wanted) {
        return wanted.name().equals("answer") ? WasmProcessIT::answer : arguments -> 1;
    }

    private static HostFunction workerFunction(ImportedFunction wanted) {
        return arguments -> {
            throw new IllegalStateException(wanted.name() + " was called from a spawned thread");
        };
    }

    private static WasmProcess process() {
        return process((tid, failure, instance) -> {
            throw new AssertionError("thread " + tid + " failed", failure);
        });
    }

    private static WasmProcess process(WasmProcess.ThreadFailureHandler onFailure) {
        return new WasmProcess(module, WasiSettings.isolated(), WasmProcessIT::workerFunction, onFailure);
    }

    @Test
    void spawnedThreadsShareMemoryWithTheirSpawner() {
        try (WasmProcess process = process()) {
            WasmInstance instance = process.start(WasmProcessIT::mainFunction);
            for (int round = 0; round < 10; round++) {
                assertThat(instance.function("count").call(6, 50_000)).isEqualTo(300_000);
            }
        }
    }

    @Test
    void argumentsAndResultsOfEveryKindReachTheHost() {
        try (WasmProcess process = process()) {
            WasmInstance instance = process.start(WasmProcessIT::mainFunction);
            WasmFunction ask = instance.function("ask");
            assertThat(ask.signature().parameters())
                    .containsExactly(ValueKind.I32, ValueKind.I64, ValueKind.F64, ValueKind.F32);
            long result =
                    ask.call(-7, Long.MIN_VALUE + 1, Double.doubleToRawLongBits(0.1), Float.floatToRawIntBits(-2.5f));
            assertThat(result).isEqualTo(Long.MIN_VALUE + 2);
        }
    }

    @Test
    void trapsAreReportedAndTheInstanceWorksAfterwards() {
        try (WasmProcess process = process()) {
            WasmInstance instance = process.start(WasmProcessIT::mainFunction);
            assertThatThrownBy(() -> instance.function("trap").call())
                    .isInstanceOf(WasmTrap.class)
                    .hasMessageContaining("unreachable");
            assertThatThrownBy(() -> instance.function("outside").call())
                    .isInstanceOf(WasmTrap.class)
                    .hasMessageContaining("out of bounds memory access: address 2147483632");
            assertThatThrownBy(() -> instance.function("divide").call(1, 0))
                    .isInstanceOf(WasmTrap.class)
                    .hasMessageContaining("divide by zero");
            assertThatThrownBy(() -> instance.function("recurse").call(100_000_000))
                    .isInstanceOf(WasmTrap.class)
                    .hasMessageContaining("call stack exhausted");
            assertThat(instance.function("divide").call(7, 2)).isEqualTo(3);
        }
    }

    @Test
    void anExitCarriesItsCode() {
        try (WasmProcess process = process()) {
            WasmInstance instance = process.start(WasmProcessIT::mainFunction);
            for (int code : new int[] {0, 3}) {
                assertThatThrownBy(() -> instance.function("leave").call(code))
                        .isInstanceOfSatisfying(
                                WasmExit.class, e -> assertThat(e.code()).isEqualTo(code));
            }
        }
    }

    @Test
    void aThreadThatCallsWhatOnlyTheMainThreadMayIsReported() throws Exception {
        CompletableFuture<Throwable> reported = new CompletableFuture<>();
        try (WasmProcess process = process((tid, failure, instance) -> reported.complete(failure))) {
            WasmInstance instance = process.start(WasmProcessIT::mainFunction);
            assertThat(instance.function("spawn").call(-1)).isPositive();
            assertThat(reported.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("napi_only_on_main was called from a spawned thread");
        }
    }

    @Test
    void closingEndsThreadsThatCountForAVeryLongTime() {
        WasmProcess process = process();
        WasmInstance instance = process.start(WasmProcessIT::mainFunction);
        instance.function("spawn").call(Integer.MAX_VALUE);
        instance.function("spawn").call(Integer.MAX_VALUE);
        assertThat(process.liveThreads()).isEqualTo(2);
        process.close();
        assertThat(process.liveThreads()).isZero();
        assertThat((int) instance.function("spawn").call(1)).isNegative();
    }

    @Test
    void memoryGrowsUpToTheLimitOfTheJvmAndNoFurther() {
        try (WasmProcess process = process()) {
            WasmInstance instance = process.start(WasmProcessIT::mainFunction);
            int before = process.memoryPages();
            assertThat(instance.function("grow").call(WasmProcess.maximumPages() - before))
                    .isEqualTo(before);
            assertThat((int) instance.function("grow").call(1)).isEqualTo(-1);
            int last = 0x7fff0000 - 4;
            instance.function("poke").call(last, 1234);
            assertThat(process.memory().getInt(last)).isEqualTo(1234);
        }
    }

    @Test
    void aMissingImportIsNamed() {
        try (WasmProcess process = process()) {
            assertThatThrownBy(() -> process.start(wanted -> null))
                    .isInstanceOf(ModuleRejected.class)
                    .hasMessageContaining("host.napi_only_on_main, host.answer");
        }
    }

    @Test
    void whatIsNoModuleOrWantsWhatChicoryLacksIsRejectedWithAdvice() throws Exception {
        assertThatThrownBy(() ->
                        WasmModule.compile("hello, this is text".getBytes(StandardCharsets.UTF_8), MachineCache.none()))
                .isInstanceOf(ModuleRejected.class)
                .hasMessageContaining("not a WebAssembly module");
        byte[] truncated = java.util.Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> WasmModule.compile(truncated, MachineCache.none()))
                .isInstanceOf(ModuleRejected.class);
        byte[] large = clang("threads.c", "large.wasm", "-Wl,--initial-memory=2147483648");
        assertThatThrownBy(() -> WasmModule.compile(large, MachineCache.none()))
                .isInstanceOf(ModuleRejected.class)
                .hasMessageContaining("smaller initial memory");
        byte[] legacy = clang("catch.cpp", "legacy.wasm", "-fwasm-exceptions", "-mllvm", "-wasm-use-legacy-eh=true");
        assertThatThrownBy(() -> WasmModule.compile(legacy, MachineCache.none()))
                .isInstanceOf(ModuleRejected.class)
                .hasMessageContaining("--translate-to-exnref");
        byte[] simd = clang("simd.c", "simd.wasm", "-msimd128");
        assertThatThrownBy(() -> WasmModule.compile(simd, MachineCache.none()))
                .isInstanceOf(ModuleRejected.class)
                .hasMessageContaining("without `-msimd128`");
    }

    @Test
    void exceptionsInTheNewEncodingAreCaught() throws Exception {
        byte[] exnref = clang("catch.cpp", "exnref.wasm", "-fwasm-exceptions", "-mllvm", "-wasm-use-legacy-eh=false");
        WasmModule compiled = WasmModule.compile(exnref, MachineCache.none());
        try (WasmProcess process = new WasmProcess(
                compiled, WasiSettings.isolated(), WasmProcessIT::workerFunction, (tid, failure, instance) -> {})) {
            long[] answers = {5, -1, 6};
            int[] calls = {0};
            WasmInstance instance = process.start(
                    wanted -> wanted.name().equals("may_throw") ? arguments -> answers[calls[0]++] : arguments -> 0);
            assertThat((int) instance.function("guarded").call()).isEqualTo(5);
            assertThat((int) instance.function("guarded").call()).isEqualTo(-100);
            assertThat((int) instance.function("guarded").call()).isEqualTo(6);
        }
    }

    @Test
    void theCacheServesASecondCompilationAndSurvivesDamage() throws Exception {
        Path entries = folder.resolve("a cache/täglich");
        MachineCache cache = MachineCache.in(entries);
        WasmModule.compile(bytes, cache);
        List<Path> files;
        try (var all = Files.list(entries)) {
            files = all.toList();
        }
        assertThat(files).hasSize(1);
        run(WasmModule.compile(bytes, cache));
        Files.write(files.get(0), new byte[] {1, 2, 3});
        run(WasmModule.compile(bytes, cache));
    }

    private static void run(WasmModule compiled) {
        try (WasmProcess process = new WasmProcess(
                compiled, WasiSettings.isolated(), WasmProcessIT::workerFunction, (tid, failure, instance) -> {})) {
            WasmInstance instance = process.start(WasmProcessIT::mainFunction);
            assertThat(instance.function("count").call(2, 10)).isEqualTo(20);
        }
    }
}
