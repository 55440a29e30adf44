package io.github.napi4j.tests.runtime;

import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A C test of the runtime, compiled for the build machine: the collector's own sources, a fixture in place of generated
 * classes and Linux's futexes.
 */
record NativeProgram(Path executable) {
    private static final Path C_SOURCES = Repository.path("wasi-threads-runtime/guest/src/main/c");
    private static final Path TEST_SOURCES = Repository.path("wasi-threads-runtime/guest/src/test/c");
    private static final Path FUTEX_HEADERS = Repository.path("wasi-threads-runtime/libc/src/main/c");

    /** The parts that the tests are about. */
    private static final List<String> PARTS = List.of(
            "block",
            "buffer",
            "collect",
            "gc_log",
            "handle",
            "heap",
            "large",
            "layout",
            "mark",
            "monitor",
            "pace",
            "reference",
            "remember",
            "roots",
            "stack_probe",
            "thread",
            "thread_start",
            "verify");

    static NativeProgram build(String name, String sanitizer, Path folder) throws IOException, InterruptedException {
        Path executable = folder.resolve(name + "-" + sanitizer.replace(',', '-'));
        String compiler = TestTools.toolchain().nativeC().toString();
        List<String> command =
                new ArrayList<>(List.of(compiler, "-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror"));
        command.add("-fsanitize=" + sanitizer);
        command.add("-fno-sanitize-recover=all");
        for (Path headers : List.of(TEST_SOURCES, C_SOURCES, FUTEX_HEADERS)) {
            command.add("-I" + headers);
        }
        for (String file : List.of("heap_fixture.c", "linux_futex.c", "test_main.c", name + ".c")) {
            command.add(TEST_SOURCES.resolve(file).toString());
        }
        for (String part : PARTS) {
            command.add(C_SOURCES.resolve("n4_" + part + ".c").toString());
        }
        command.addAll(List.of("-o", executable.toString(), "-lpthread"));
        run(command);
        return new NativeProgram(executable);
    }

    /** Names of the tests that the program has. */
    List<String> tests() throws IOException, InterruptedException {
        return run(List.of(executable.toString())).lines().toList();
    }

    /** Runs one test; throws with its output if it fails. */
    void run(String test) throws IOException, InterruptedException {
        run(List.of(executable.toString(), test));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new AssertionError(command.get(0) + " ended with " + code + ":\n" + output);
        }
        return output;
    }
}
