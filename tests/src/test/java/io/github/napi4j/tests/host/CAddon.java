package io.github.napi4j.tests.host;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An addon written in C for Node-API alone, in one file.
 *
 * @param name of the package
 * @param source the file
 * @param exports the JavaScript names that it exports
 * @param flags how it is compiled, besides what every addon needs
 */
public record CAddon(String name, Path source, List<String> exports, List<String> flags) {

    private static final List<String> STRICT = List.of("-Wall", "-Wextra", "-Werror", "-pthread");

    /** Compiles it to WebAssembly and packages it as the build packages an addon, with intermediate files beside the folder. */
    public void writePackage(Path folder) throws IOException, InterruptedException {
        Path module = folder.resolveSibling(folder.getFileName() + ".wasm");
        Toolchain tools = TestTools.toolchain();
        Command.of(tools.clang())
                .with(tools.targetFlags(Target.WASM32_WASIP1_THREADS))
                .with(flags)
                .with(STRICT)
                .with(
                        "--no-wasm-opt",
                        "-mexec-model=reactor",
                        "-Wl,--import-memory,--export-memory,--max-memory=4294967296,--export-table,--import-undefined",
                        "-Wl,--stack-first,-z,stack-size=1048576",
                        "-Wl,--export=malloc,--export=free,--export=napi_register_wasm_v1",
                        "-Wl,--export-if-defined=node_api_module_get_api_version_v1",
                        "-Wl,--export-if-defined=emnapi_thread_crashed",
                        "-I" + tools.emnapiIncludes(),
                        source.toString())
                .with(tools.libraries(Target.WASM32_WASIP1_THREADS).stream()
                        .map(Path::toString)
                        .toList())
                .with("-o", module.toString())
                .run()
                .orThrow();

        var authors = new SourceFile("package.json", "{ \"name\": \"" + name + "\", \"version\": \"1.0.0\" }");
        var span = authors.span(0, 1);
        List<ExportedFunction> functions = exports.stream()
                .map(export -> new ExportedFunction(
                        export, "C", export, List.of(), new BoundType.VoidType(false), Documentation.NONE, span))
                .toList();
        var input = new NpmInput(
                new PackageJson(name, "1.0.0", AddonSettings.DEFAULT, authors),
                new AddonModel(name, functions, List.of(), List.of(), List.of(), List.of()),
                List.of(module(module)),
                List.of(),
                "export {};\n");
        var diagnostics = new Diagnostics();
        new PackageFolder(folder, diagnostics).write(new NpmStage(tools::npmPackage).run(input));
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(diagnostics.all().toString());
        }
    }

    /** Compiles it for the build machine, for Node to load as it loads any addon. Returns the file. */
    public Path compileNative(Path folder) throws InterruptedException {
        Path file = folder.resolve(name + ".node");
        Toolchain tools = TestTools.toolchain();
        Command.of(tools.nativeC())
                .with(flags)
                .with(STRICT)
                .with("-shared", "-fPIC", "-I" + tools.emnapiIncludes(), source.toString(), "-o", file.toString())
                .run()
                .orThrow();
        return file;
    }

    private static WasmModule module(Path file) throws IOException {
        byte[] binary = Files.readAllBytes(file);
        return new WasmModule(Target.WASM32_WASIP1_THREADS, file, binary.length, WasmInterface.read(binary));
    }
}
