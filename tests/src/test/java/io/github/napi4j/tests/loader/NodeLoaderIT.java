package io.github.napi4j.tests.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Node loader does beside calling functions: errors, warnings, the end of the process, other ways in. */
final class NodeLoaderIT {

    private static final int OLDEST = 22;
    private static final int NEWEST = 26;

    @TempDir
    private static Path scratch;

    private static Path built = Path.of("");

    @TempDir
    private Path parent;

    @BeforeAll
    static void build() throws Exception {
        built = scratch.resolve("größe 1");
        FixturePackage.build(built);
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 24, 26})
    void requireAndImportGiveTheSameFunctionsWithoutAWarning(int version) throws Exception {
        CommandResult result = run(version, built, """
                import addon, { add } from './index.js';
                import { createRequire } from 'node:module';
                const required = createRequire(import.meta.url)('./index.js');
                console.log(required === addon, required.add === add, add(1, 2));
                """);

        assertThat(result.output()).isEqualTo("true true 3\nfixture: cleaned up\n");
        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void finalizersRunInTheOrderOfTheArrayThatTheirQueueStandsInFor() throws Exception {
        CommandResult result = Command.of(
                        TestTools.toolchain().node(NEWEST),
                        Repository.path("tests/loader/finalizer-queue.cjs").toString(),
                        built.resolve("fixture.wasi.cjs").toString())
                .within(Duration.ofMinutes(1))
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualTo("the same\n");
    }

    @Test
    void anExperimentOfTheProgramItselfStillWarns() throws Exception {
        CommandResult result = run(NEWEST, built, """
                import './index.js';
                process.emitWarning('something else', 'ExperimentalWarning');
                """);

        assertThat(result.errors()).contains("ExperimentalWarning: something else");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 24, 26})
    void idleThreadsDoNotKeepTheProcessAlive(int version) throws Exception {
        CommandResult result = run(version, built, """
                import { join } from './index.js';
                console.log(join(2), join(3));
                await new Promise((resolve) => setImmediate(resolve));
                console.log(join(4));
                """);

        assertThat(result.output()).isEqualTo("4 9\n16\nfixture: cleaned up\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aThreadsafeFunctionKeepsTheProcessAliveUntilItIsReleased() throws Exception {
        CommandResult result = run(OLDEST, built, """
                import { fromThread } from './index.js';
                fromThread((x) => console.log(x), 3);
                """);

        assertThat(result.output()).isEqualTo("0\n1\n2\nfixture: cleaned up\n");
    }

    @Test
    void flagsOfTheProgramDoNotReachTheWorkers() throws Exception {
        CommandResult result = Command.of(
                        TestTools.toolchain().node(OLDEST),
                        "--input-type=module",
                        "-e",
                        "import { join } from './index.js'; console.log(join(5));")
                .in(built)
                .within(Duration.ofMinutes(1))
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).startsWith("25\n");
    }

    @Test
    void theAddonLoadsInWorkersOfTheProgramToo() throws Exception {
        CommandResult result = run(NEWEST, built, """
                import { Worker, isMainThread, parentPort } from 'node:worker_threads';
                import { fileURLToPath } from 'node:url';
                import { join } from './index.js';
                if (isMainThread) {
                  const ends = [1, 2].map(() => new Promise((resolve, reject) => {
                    const worker = new Worker(fileURLToPath(import.meta.url));
                    worker.on('message', (value) => console.log('worker', value));
                    worker.on('error', reject);
                    worker.on('exit', resolve);
                  }));
                  console.log('exit codes', await Promise.all(ends));
                } else {
                  parentPort.postMessage(join(6));
                }
                """);

        assertThat(result.errors()).isEmpty();
        assertThat(result.output().lines().filter("worker 36"::equals)).hasSize(2);
        assertThat(result.output()).contains("exit codes [ 0, 0 ]");
    }

    @Test
    void theEnvironmentIsTheProcesss() throws Exception {
        CommandResult result = Command.of(
                        TestTools.toolchain().node(OLDEST), "-p", "require('./index.js').environment()")
                .in(built)
                .env("NAPI4J_FIXTURE", "größe")
                .run();

        assertThat(result.output()).contains("größe\n");
    }

    @Test
    void disposeCleansUpOnceAndEndsTheThreads() throws Exception {
        CommandResult result = run(NEWEST, built, """
                import addon from './index.js';
                addon.join(3);
                const dispose = addon[Symbol.for('napi4j.dispose')];
                dispose();
                console.log('disposed');
                dispose();
                """);

        assertThat(result.output()).isEqualTo("fixture: cleaned up\ndisposed\n");
        assertThat(result.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 24, 26})
    void aKilledWorkerEndsTheAddonOnlyWhereItRanAThread(int version) throws Exception {
        CommandResult result = program(version, "kill.cjs");

        assertThat(result.output()).isEqualTo("""
                without workers that ran nothing 16
                without one that ran a thread NAPI4J_DEAD because a worker ended (exit code 1)
                add NAPI4J_DEAD
                """);
        assertThat(result.errors()).contains("a thread of the addon died");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aHundredRoundsOfLoadAndDisposeLeaveNothingBehind() throws Exception {
        CommandResult result = program(NEWEST, "rounds.cjs");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).endsWith("nothing left\n");
    }

    private static CommandResult program(int version, String name) throws InterruptedException {
        return Command.of(
                        TestTools.toolchain().node(version),
                        Repository.path("tests/loader/" + name).toString(),
                        built.toString())
                .within(Duration.ofMinutes(2))
                .run();
    }

    @Test
    void disposalFromInsideACallIsRefused() throws Exception {
        CommandResult result = run(NEWEST, built, """
                import addon from './index.js';
                const dispose = addon[Symbol.for('napi4j.dispose')];
                try { addon.call(() => dispose(), 1); } catch (e) { console.log(e.code, e.message); }
                console.log(addon.add(1, 1));
                """);

        assertThat(result.output())
                .startsWith("NAPI4J_IN_USE fixture: the addon cannot be disposed of while a function of it runs\n2\n");
    }

    @Test
    void anAddonThatEndsTheProcessThrowsInstead() throws Exception {
        CommandResult result = run(NEWEST, built, """
                import { leave, add } from './index.js';
                try { leave(); } catch (e) { console.log(e.code, e.message); }
                console.log(add(1, 1));
                """);

        assertThat(result.output())
                .startsWith("NAPI4J_EXIT fixture: the addon asked to end the process (status 7)\n2\n");
    }

    @Test
    void aMissingModuleIsNamedWithWhereItBelongs() throws Exception {
        Path copy = copyWithout("fixture.wasm32-wasi.wasm");

        CommandResult result = run(OLDEST, copy, PRINT_LOAD_ERROR);

        assertThat(result.output())
                .isEqualTo("NAPI4J_WASM_MISSING fixture: " + copy.toRealPath().resolve("fixture.wasm32-wasi.wasm")
                        + " is missing: it belongs beside fixture.wasi.cjs\n");
    }

    @Test
    void aProcessWithoutRoomForTheMemoryIsToldHowMuchIsNeeded() throws Exception {
        CommandResult result = run(
                OLDEST,
                built,
                "WebAssembly.Memory = class { constructor() { throw new RangeError('could not allocate memory'); } };\n"
                        + PRINT_LOAD_ERROR);

        assertThat(result.output()).matches("NAPI4J_OUT_OF_MEMORY fixture: no \\d+ KiB of shared memory to be had\n");
    }

    @Test
    void aBrokenModuleIsNamedWithTheEnginesReason() throws Exception {
        Path copy = copyWithout("fixture.wasm32-wasi.wasm");
        byte[] module = Files.readAllBytes(built.resolve("fixture.wasm32-wasi.wasm"));
        Files.write(copy.resolve("fixture.wasm32-wasi.wasm"), Arrays.copyOf(module, module.length / 2));

        CommandResult result = run(OLDEST, copy, PRINT_LOAD_ERROR);

        assertThat(result.output())
                .startsWith("NAPI4J_WASM_UNSUPPORTED fixture: ")
                .contains("does not compile: WebAssembly.Module(): ");
    }

    @Test
    void anOldNodeIsToldWhichOneIsNeeded() throws Exception {
        CommandResult result = run(
                OLDEST,
                built,
                "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } });\n"
                        + PRINT_LOAD_ERROR);

        assertThat(result.output())
                .startsWith("NAPI4J_NODE_TOO_OLD fixture: this addon needs Node 22.12 or newer (found 20.11.1): "
                        + "older ones lack the WebAssembly exception handling that it uses\n");
    }

    private static final String PRINT_LOAD_ERROR = """
            try {
              await import('./index.js');
            } catch (e) {
              console.log(e.code, e.message);
            }
            """;

    private CommandResult run(int version, Path folder, String module) throws IOException, InterruptedException {
        Path script = Files.createTempFile(folder, "script", ".mjs");
        Files.writeString(script, module);
        return Command.of(TestTools.toolchain().node(version), script.toString())
                .in(parent)
                .within(Duration.ofMinutes(1))
                .run();
    }

    private Path copyWithout(String name) throws IOException {
        Path copy = parent.resolve("copy");
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.getFileName().toString().equals(name)) {
                    Files.copy(file, copy.resolve(built.relativize(file).toString()));
                }
            }
        }
        return copy;
    }
}
