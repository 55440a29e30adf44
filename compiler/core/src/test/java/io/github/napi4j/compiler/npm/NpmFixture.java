package io.github.napi4j.compiler.npm;

import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.link.WasmInterface;
import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.source.AddonSettings;
import io.github.napi4j.compiler.source.PackageJson;
import io.github.napi4j.loader.VendoredFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The smallest things that can be packaged. */
final class NpmFixture {

    private final Path folder;

    NpmFixture(Path folder) {
        this.folder = folder;
    }

    /** The input for an addon that exports nothing. */
    NpmInput input(String packageJson, boolean threads, Target... targets) throws IOException {
        byte[] binary = module(threads);
        Path file = Files.write(folder.resolve("linked.wasm"), binary);
        List<WasmModule> modules = Arrays.stream(targets)
                .map(target -> new WasmModule(target, file, binary.length, WasmInterface.read(binary)))
                .toList();
        var json = new PackageJson(
                "@scope/demo", "1.2.3", AddonSettings.DEFAULT, new SourceFile("package.json", packageJson));
        return new NpmInput(
                json,
                new AddonModel("demo", List.of(), List.of(), List.of(), List.of(), List.of()),
                modules,
                List.of(),
                "export {};\n");
    }

    /** Stand-ins for the toolchain's npm packages: files of the right names that import what the real ones import. */
    NpmPackages packages() throws IOException {
        for (VendoredFile file : VendoredFile.all()) {
            Path path = folder.resolve(file.npmPackage()).resolve(file.source());
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path, "\"" + String.join("\" \"", file.specifiers().keySet()) + "\"");
        }
        return folder::resolve;
    }

    /** A module that imports a shared memory of 17 to 256 pages and, perhaps, the start of threads. */
    private static byte[] module(boolean threads) {
        var imports = new ByteArrayOutputStream();
        imports.write(threads ? 2 : 1);
        name(imports, "env");
        name(imports, "memory");
        imports.writeBytes(new byte[] {2, 3, 17, (byte) 0x80, 2});
        if (threads) {
            name(imports, "wasi");
            name(imports, "thread-spawn");
            imports.writeBytes(new byte[] {0, 0});
        }
        var module = new ByteArrayOutputStream();
        module.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        module.writeBytes(section(1, new byte[] {1, 0x60, 0, 0}));
        module.writeBytes(section(2, imports.toByteArray()));
        return module.toByteArray();
    }

    private static byte[] section(int id, byte[] content) {
        var section = new ByteArrayOutputStream();
        section.write(id);
        section.write(content.length);
        section.writeBytes(content);
        return section.toByteArray();
    }

    private static void name(ByteArrayOutputStream out, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
