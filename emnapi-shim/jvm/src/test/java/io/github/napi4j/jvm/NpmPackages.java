package io.github.napi4j.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Packages from npm, in exact versions, installed once into the build folder. */
final class NpmPackages {
    private static final Path FOLDER = Path.of("target", "third-party");

    private static final String MANIFEST = """
            {
              "private": true,
              "dependencies": {
                "@emnapi/core": "1.11.3",
                "@emnapi/runtime": "1.11.3",
                "@napi-rs/wasm-runtime": "0.2.12",
                "@node-rs/bcrypt-wasm32-wasi": "1.10.7",
                "@node-rs/crc32-wasm32-wasi": "1.10.6",
                "@node-rs/xxhash-wasm32-wasi": "1.7.6"
              },
              "overrides": {
                "@emnapi/core": "1.11.3",
                "@emnapi/runtime": "1.11.3",
                "@emnapi/wasi-threads": "1.2.3",
                "@tybys/wasm-util": "0.10.5"
              }
            }
            """;

    private NpmPackages() {}

    /** The folder of a package, after installing all of them if that has not been done. */
    static synchronized Path folder(String name) throws IOException, InterruptedException {
        Path installed = FOLDER.resolve("installed.json");
        if (!Files.exists(installed) || !Files.readString(installed).equals(MANIFEST)) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("package.json"), MANIFEST);
            // These packages name wasm32 as their cpu, which no machine that installs them has.
            Process npm = new ProcessBuilder(List.of(
                            "npm",
                            "install",
                            "--no-audit",
                            "--no-fund",
                            "--no-package-lock",
                            "--ignore-scripts",
                            "--cpu=wasm32",
                            "--force"))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (npm.waitFor() != 0) {
                throw new IOException("npm install failed:\n" + said);
            }
            Files.writeString(installed, MANIFEST);
        }
        return FOLDER.resolve("node_modules").resolve(name);
    }
}
