package io.github.napi4j.tests.loader;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.link.WasmInterface;
import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.Documentation;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.npm.NpmInput;
import io.github.napi4j.compiler.npm.NpmStage;
import io.github.napi4j.compiler.npm.PackageFolder;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.source.AddonSettings;
import io.github.napi4j.compiler.source.PackageJson;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compiles {@code fixture.c} and packages it as the build packages an addon. */
final class FixturePackage {

    private static final List<String> EXPORTS = List.of(
            "add",
            "call",
            "fail",
            "join",
            "later",
            "fromThread",
            "constructed",
            "grow",
            "trap",
            "leave",
            "environment",
            "never",
            "trapThread",
            "joinTrap",
            "stay",
            "nested",
            "gather");

    private FixturePackage() {}

    /** Writes the package to {@code folder}, with intermediate files beside it. */
    static void build(Path folder) throws IOException, InterruptedException {
        Path module = folder.resolveSibling(folder.getFileName() + ".wasm");
        Toolchain tools = TestTools.toolchain();
        Command.of(tools.clang())
                .with(tools.targetFlags(Target.WASM32_WASIP1_THREADS))
                .with(
                        "-O1",
                        "-g",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-pthread",
                        "--no-wasm-opt",
                        "-mexec-model=reactor",
                        "-Wl,--import-memory,--export-memory,--max-memory=4294967296,--export-table,--import-undefined",
                        "-Wl,--stack-first,-z,stack-size=1048576",
                        "-Wl,--export=malloc,--export=free,--export=napi_register_wasm_v1",
                        "-Wl,--export-if-defined=node_api_module_get_api_version_v1",
                        "-Wl,--export-if-defined=emnapi_thread_crashed",
                        "-I" + tools.emnapiIncludes(),
                        Repository.path("emnapi-shim/loader/src/test/c/fixture.c")
                                .toString())
                .with(tools.libraries(Target.WASM32_WASIP1_THREADS).stream()
                        .map(Path::toString)
                        .toList())
                .with("-o", module.toString())
                .run()
                .orThrow();

        var authors = new SourceFile("package.json", "{ \"name\": \"fixture\", \"version\": \"1.0.0\" }");
        var span = authors.span(0, 1);
        List<ExportedFunction> functions = EXPORTS.stream()
                .map(name -> new ExportedFunction(
                        name, "C", name, List.of(), new BoundType.VoidType(false), Documentation.NONE, span))
                .toList();
        var input = new NpmInput(
                new PackageJson("fixture", "1.0.0", AddonSettings.DEFAULT, authors),
                new AddonModel("fixture", functions, List.of(), List.of(), List.of(), List.of()),
                List.of(module(module)),
                "export {};\n");
        var diagnostics = new Diagnostics();
        new PackageFolder(folder, diagnostics).write(new NpmStage(tools::npmPackage).run(input));
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(diagnostics.all().toString());
        }
    }

    private static WasmModule module(Path file) throws IOException {
        byte[] binary = Files.readAllBytes(file);
        return new WasmModule(Target.WASM32_WASIP1_THREADS, file, binary.length, WasmInterface.read(binary));
    }
}
