package io.github.napi4j.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageLayoutTest {
    @TempDir
    Path root;

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private static void assertRefused(Path folder, String code, String... parts) {
        assertThatThrownBy(() -> PackageLayout.of(folder)).isInstanceOfSatisfying(AddonLoadException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(parts);
        });
    }

    @Test
    void aBuiltPackageBringsItsOwnEmnapi() throws IOException {
        Path module = file("ein Paket ü/demo.wasm32-wasi.wasm");
        Path core = file("ein Paket ü/vendor/emnapi-core.cjs");
        Path runtime = file("ein Paket ü/vendor/emnapi-runtime.cjs");
        PackageLayout layout = PackageLayout.of(root.resolve("ein Paket ü"));
        assertThat(layout.module()).isEqualTo(module.toRealPath());
        assertThat(layout.core()).isEqualTo(core.toRealPath());
        assertThat(layout.runtime()).isEqualTo(runtime.toRealPath());
    }

    @Test
    void anInstalledPackageUsesTheEmnapiBesideIt() throws IOException {
        file("node_modules/@x/y-wasm32-wasi/y.wasm32-wasi.wasm");
        file("node_modules/@emnapi/core/dist/emnapi-core.js");
        Path runtime = file("node_modules/@emnapi/runtime/dist/emnapi.js");
        Path platform = root.resolve("node_modules/@x/y-wasm32-wasi");
        assertThat(PackageLayout.of(platform).runtime()).isEqualTo(runtime.toRealPath());

        Files.writeString(file("node_modules/@x/y/package.json"), "{\"name\": \"@x/y\"}");
        Path main = root.resolve("node_modules/@x/y");
        assertThat(PackageLayout.of(main)).isEqualTo(PackageLayout.of(platform));
    }

    @Test
    void anInstalledPackageUsesTheEmnapiOfNapiRsRuntime() throws IOException {
        file("node_modules/y/y.wasm32-wasi.wasm");
        Path core = file("node_modules/@napi-rs/wasm-runtime/node_modules/@emnapi/core/dist/emnapi-core.js");
        file("node_modules/@napi-rs/wasm-runtime/node_modules/@emnapi/runtime/dist/emnapi.js");
        assertThat(PackageLayout.of(root.resolve("node_modules/y")).core()).isEqualTo(core.toRealPath());
    }

    @Test
    void whatIsNoPackageIsRefusedWithAdvice() throws IOException {
        assertRefused(root.resolve("nowhere"), AddonLoadException.PACKAGE_MISSING, "nowhere", "napi4j build");
        assertRefused(file("text.txt"), AddonLoadException.PACKAGE_MISSING, "text.txt");
        assertRefused(root, AddonLoadException.WASM_MISSING, "<name>.wasm32-wasi.wasm", "napi4j build");

        file("native/index.js");
        Files.writeString(root.resolve("native/package.json"), "{\"name\": \"@x/native\"}");
        assertRefused(root.resolve("native"), AddonLoadException.WASM_MISSING, "npm install", "@x/native-wasm32-wasi");
        Files.writeString(root.resolve("native/package.json"), "{broken");
        assertRefused(root.resolve("native"), AddonLoadException.WASM_MISSING, "napi4j build");

        file("two/a.wasm32-wasi.wasm");
        file("two/b.wasm32-wasi.wasm");
        assertRefused(root.resolve("two"), AddonLoadException.WASM_MISSING, "a.wasm32-wasi.wasm, b.wasm32-wasi.wasm");

        file("unthreaded/a.wasm32-wasip1.wasm");
        assertRefused(root.resolve("unthreaded"), AddonLoadException.WASM_MISSING, "build it for both");

        file("bare/a.wasm32-wasi.wasm");
        assertRefused(root.resolve("bare"), AddonLoadException.EMNAPI_MISSING, "@emnapi/core", "npm install");
    }
}
