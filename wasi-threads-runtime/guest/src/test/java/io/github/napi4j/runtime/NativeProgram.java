package io.github.napi4j.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A C test of the runtime, compiled for the build machine: the collector's own sources, a fixture in place of generated
 * classes and Linux's futexes. The compiler is the first of {@code gcc}, {@code clang-22} and {@code clang} that is installed.
 */
record NativeProgram(Path executable) {
    private static final Path C_SOURCES = Path.of("src/main/c");
    private static final Path TEST_SOURCES = Path.of("src/test/c");
    private static final Path FUTEX_HEADERS = Path.of("../libc/src/main/c");

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
            "reference",
            "roots",
            "stack_probe",
            "thread",
            "thread_start");

    static NativeProgram build(String name, String sanitizer, Path folder) throws IOException, InterruptedException {
        Path executable = folder.resolve(name + "-" + sanitizer.replace(',', '-'));
        List<String> command =
                new ArrayList<>(List.of(compiler(), "-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror"));
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

    private static String compiler() {
        return Stream.of("gcc", "clang-22", "clang")
                .filter(NativeProgram::isInstalled)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no C compiler found: looked for gcc, clang-22 and clang"));
    }

    private static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
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
