package io.github.napi4j.compiler.npm;

import io.github.napi4j.compiler.link.WasmInterface;
import io.github.napi4j.compiler.link.WasmInterface.MemoryLimits;
import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.loader.FastFunction;
import io.github.napi4j.loader.LoaderFiles;
import io.github.napi4j.loader.LoaderSettings;
import io.github.napi4j.loader.LoaderSettings.Threads;
import io.github.napi4j.loader.VendoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Module and model to the files of an npm package.
 *
 * <p>The package is self-contained: emnapi's JavaScript is copied into it, so that its folder works wherever it is put.
 */
public final class NpmStage {

    private final NpmPackages packages;

    /** A stage that copies from these packages. */
    public NpmStage(NpmPackages packages) {
        this.packages = packages;
    }

    /**
     * The files of the package; the same input gives the same bytes.
     *
     * @throws IOException when a module or a file of the toolchain cannot be read
     * @throws IllegalArgumentException when a module with threads does not import shared, bounded memory
     */
    public PackageFiles run(NpmInput input) throws IOException {
        LoaderSettings settings = settings(input);
        var files = new PackageFiles.Builder();
        List<String> wasmFiles = new ArrayList<>();
        for (WasmModule module : input.modules()) {
            String name = input.model().binaryName() + "." + module.target().platform() + ".wasm";
            files.add(name, Files.readAllBytes(module.file()));
            wasmFiles.add(name);
        }
        LoaderFiles.render(settings).forEach(files::add);
        for (VendoredFile file : VendoredFile.all()) {
            files.add(file.target(), file.read(packages.folder(file.npmPackage())));
        }
        files.add("index.d.ts", input.typeScript());
        files.add(
                "package.json",
                PackageManifest.render(input.packageJson().file().text(), wasmFiles, files.names()));
        return files.build();
    }

    private static LoaderSettings settings(NpmInput input) {
        AddonModel model = input.model();
        List<WasmModule> modules = input.modules();
        Optional<Threads> threads = modules.stream()
                .filter(module -> module.target().hasThreads())
                .findFirst()
                .map(module -> threads(
                        module.contract(), input.packageJson().settings().workers()));
        boolean unthreaded =
                modules.stream().anyMatch(module -> !module.target().hasThreads());
        return new LoaderSettings(model.binaryName(), model.exportNames(), fastFunctions(input), threads, unthreaded);
    }

    private static Threads threads(WasmInterface module, OptionalInt workers) {
        MemoryLimits memory = module.memory()
                .filter(MemoryLimits::shared)
                .orElseThrow(() -> new IllegalArgumentException("the module imports no shared memory"));
        long maximum = memory.maximumPages()
                .orElseThrow(() -> new IllegalArgumentException("the module's shared memory has no maximum"));
        return new Threads(memory.initialPages(), maximum, spawnsThreads(module), workers);
    }

    /** Those that every module exports: one that was linked without our glue has none. */
    private static List<FastFunction> fastFunctions(NpmInput input) {
        return input.fastFunctions().stream()
                .filter(function -> input.modules().stream()
                        .allMatch(module -> module.contract().exports().contains(function.export())))
                .toList();
    }

    private static boolean spawnsThreads(WasmInterface module) {
        return module.imports().stream()
                .anyMatch(i -> i.module().equals("wasi") && i.name().equals("thread-spawn"));
    }
}
