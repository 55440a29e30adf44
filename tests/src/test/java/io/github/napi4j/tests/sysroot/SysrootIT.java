package io.github.napi4j.tests.sysroot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.toolchain.Toolchain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The C library with threads, by C programs on Node.js: ours, or the one that {@code WASI_SDK_PATH} names. */
class SysrootIT {
    private static final Path SOURCES = Path.of("sysroot").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final List<String> FLAGS = List.of(
            "-std=gnu11",
            "-O2",
            "-pthread",
            "-Wall",
            "-Werror",
            "--no-wasm-opt",
            "-mexception-handling",
            "-mllvm",
            "-wasm-enable-sjlj",
            "-mllvm",
            "-wasm-use-legacy-eh=false",
            "-Wl,--import-memory,--export-memory,--max-memory=1073741824",
            "-Wl,--stack-first,-z,stack-size=1048576");

    private static Toolchain toolchain;

    @TempDir
    Path scratch;

    @BeforeAll
    static void locate() throws InterruptedException {
        toolchain = Toolchain.locate();
    }

    @Test
    void everyCaseOfTheThreadsProgramPasses() throws Exception {
        CommandResult result = run(compile("threads.c"));

        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
        assertThat(result.output().lines().map(line -> line.replaceAll(" \\d+ ms$", "")))
                .containsExactly(
                        "ok malloc",
                        "ok printf",
                        "ok errno",
                        "ok tls",
                        "ok mutex",
                        "ok condition",
                        "ok rwlock",
                        "ok semaphore",
                        "ok barrier",
                        "ok once",
                        "ok detach",
                        "ok setjmp");
    }

    @Test
    @DisabledIfEnvironmentVariable(
            named = "WASI_SDK_PATH",
            matches = ".+",
            disabledReason = "promises of our own sysroot, not of the WASI SDK's")
    void everyPromiseOfOurOwnSysrootHolds() throws Exception {
        CommandResult result = run(compile("own.c"));

        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
        assertThat(result.output().lines())
                .containsExactly("ok exit", "ok robust", "ok stack", "ok c11", "ok sleeping", "ok spinning", "ok lock");
    }

    private Path compile(String source) throws Exception {
        Path module = scratch.resolve(source.replace(".c", ".wasm"));
        Command.of(toolchain.clang())
                .with(toolchain.targetFlags(Target.WASM32_WASIP1_THREADS))
                .with(FLAGS)
                .with(SOURCES.resolve(source).toString(), "-o", module.toString())
                .with(toolchain.libraries(Target.WASM32_WASIP1_THREADS).stream()
                        .map(Path::toString)
                        .filter(library -> library.endsWith("libsetjmp.a"))
                        .toList())
                .run()
                .orThrow();
        return module;
    }

    private CommandResult run(Path module) throws Exception {
        Path directory = Files.createDirectories(scratch.resolve("guest"));
        return Command.of(
                        toolchain.node(22),
                        "--no-warnings",
                        SOURCES.resolve("host.mjs").toString())
                .with(module.toString(), directory.toString())
                .within(LIMIT)
                .run();
    }
}
