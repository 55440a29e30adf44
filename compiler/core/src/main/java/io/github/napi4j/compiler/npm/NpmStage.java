package io.github.napi4j.compiler.npm;

import io.github.napi4j.compiler.link.WasmInterface;
import io.github.napi4j.compiler.link.WasmInterface.MemoryLimits;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.loader.LoaderFiles;
import io.github.napi4j.loader.LoaderSettings;
import io.github.napi4j.loader.VendoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Module and model to the files of an npm package.
 *
 * <p>The package is self-contained: emnapi's JavaScript is copied into it, so that its folder works wherever it is put.
 */
public final class NpmStage {

    /** As many threads as emnapi's pool, which is as many as libuv's. */
    private static final int BROWSER_WORKERS = 4;

    private final NpmPackages packages;

    /** A stage that copies from these packages. */
    public NpmStage(NpmPackages packages) {
        this.packages = packages;
    }

    /**
     * The files of the package; the same input gives the same bytes.
     *
     * @throws IOException when the module or a file of the toolchain cannot be read
     * @throws IllegalArgumentException when the module does not import shared, bounded memory
     */
    public PackageFiles run(NpmInput input) throws IOException {
        byte[] module = Files.readAllBytes(input.module());
        LoaderSettings settings = settings(input.model(), WasmInterface.read(module));
        var files = new PackageFiles.Builder();
        files.add(settings.wasmFile(), module);
        LoaderFiles.render(settings).forEach(files::add);
        for (VendoredFile file : VendoredFile.all()) {
            files.add(file.target(), file.read(packages.folder(file.npmPackage())));
        }
        files.add("index.d.ts", input.typeScript());
        files.add(
                "package.json",
                PackageManifest.render(input.packageJson().file().text(), settings.wasmFile(), files.names()));
        return files.build();
    }

    private static LoaderSettings settings(AddonModel model, WasmInterface module) {
        MemoryLimits memory = module.memory()
                .filter(MemoryLimits::shared)
                .orElseThrow(() -> new IllegalArgumentException("the module imports no shared memory"));
        long maximum = memory.maximumPages()
                .orElseThrow(() -> new IllegalArgumentException("the module's shared memory has no maximum"));
        List<String> exports = model.exportNames();
        return new LoaderSettings(
                model.binaryName(),
                exports,
                memory.initialPages(),
                maximum,
                spawnsThreads(module) ? BROWSER_WORKERS : 0);
    }

    private static boolean spawnsThreads(WasmInterface module) {
        return module.imports().stream()
                .anyMatch(i -> i.module().equals("wasi") && i.name().equals("thread-spawn"));
    }
}
