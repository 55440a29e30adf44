package io.github.napi4j.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.toolchain.TestToolchain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds the addon in {@code probe.c} as a package. */
final class ProbeAddon {
    private ProbeAddon() {}

    /** Copies a test resource into a folder. */
    static Path resource(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProbeAddon.class.getResourceAsStream(name), name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    /** Compiles it with clang alone; emnapi comes from npm. */
    static Path build(Path folder, String... options) throws IOException, InterruptedException {
        Path source = resource("probe.c", folder);
        List<String> command = new ArrayList<>(List.of(
                TestToolchain.get().clang().toString(),
                "--target=wasm32-wasip1-threads",
                "-O2",
                "-nostdlib",
                "-mexec-model=reactor",
                "--no-wasm-opt",
                "-Wno-incompatible-library-redeclaration",
                "-Wno-infinite-recursion",
                "-fno-builtin",
                "-Wl,--no-entry,--import-memory,--shared-memory,--max-memory=4294967296,--export-memory",
                "-Wl,--export-table,--allow-undefined"));
        command.addAll(List.of(options));
        command.addAll(List.of("-o", folder.resolve("probe.wasm32-wasi.wasm").toString(), source.toString()));
        Process clang = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(clang.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(clang.waitFor()).as(said).isZero();
        Path vendor = Files.createDirectories(folder.resolve("vendor"));
        Files.copy(
                NpmPackages.folder("@emnapi/core").resolve("dist/emnapi-core.js"), vendor.resolve("emnapi-core.cjs"));
        Files.copy(
                NpmPackages.folder("@emnapi/runtime").resolve("dist/emnapi.js"), vendor.resolve("emnapi-runtime.cjs"));
        return folder;
    }
}
