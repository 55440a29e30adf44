package io.github.napi4j.bench;

import io.github.napi4j.Napi;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.javac.JavacInput;
import io.github.napi4j.compiler.javac.JavacStage;
import io.github.napi4j.tests.host.TestTools;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.teavm.jso.JSExport;
import org.teavm.tooling.TeaVMToolException;

/** Builds the programs three ways and starts a process for each. */
final class BenchLanes {

    private static final String WASM_GC_ENTRY = "io.github.napi4j.bench.wasmgc.WasmGcEntry";

    private static final List<Path> PROGRAMS =
            List.of(BenchFolders.project("programs"), BenchFolders.project("wasmgc"));

    private BenchLanes() {}

    /** The Node that modules are measured on. */
    static Path node() {
        return TestTools.toolchain().node(24);
    }

    /** What napi4j builds, for release. */
    static Lane module(Path folder) throws InterruptedException {
        return module("napi4j", BenchFolders.build("programs", folder));
    }

    /** A package of the programs that {@link BenchFolders} built, in a process of its own. */
    static Lane module(String name, Path addon) {
        return Lane.start(
                name, List.of(node().toString(), BenchFolders.lane("module.mjs").toString(), addon.toString()));
    }

    /** TeaVM's WasmGC output. */
    static Lane wasmGc(Path folder) throws IOException, TeaVMToolException {
        Path classes = compile(folder, PROGRAMS);
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(ownClassPath());
        WasmGcModule.build(WASM_GC_ENTRY, classPath, folder.resolve("wasmgc"));
        return Lane.start(
                "WasmGC",
                List.of(
                        node().toString(),
                        BenchFolders.lane("wasmgc.mjs").toString(),
                        folder.resolve("wasmgc").toString()));
    }

    /** The same classes on a virtual machine like this one. */
    static Lane hotSpot(Path folder) throws IOException {
        return Lane.start("HotSpot", onHotSpot(compile(folder, PROGRAMS), HotSpotLane.class));
    }

    /** The command that runs a lane of ours with classes, on a virtual machine like this one. */
    static List<String> onHotSpot(Path classes, Class<?> lane) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + origin(lane),
                lane.getName());
    }

    /** Compiles the sources of projects for a virtual machine, and returns where the classes are. */
    static Path compile(Path folder, List<Path> projects) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (Path root : projects) {
            try (Stream<Path> files = Files.walk(root.resolve("src/main/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    sources.add(new SourceFile(root.relativize(file).toString(), Files.readString(file)));
                }
            }
        }
        Path classes = folder.resolve("classes");
        Diagnostics diagnostics = new Diagnostics();
        if (!new JavacStage().run(new JavacInput(sources, Map.of(), ownClassPath(), 17, classes), diagnostics)) {
            throw new IllegalStateException("the programs do not compile: " + diagnostics.all());
        }
        return classes;
    }

    /** What the programs and their WasmGC entry are compiled against, plus the lane of HotSpot; wherever this run has them. */
    private static List<Path> ownClassPath() {
        return Stream.of(Napi.class, JSExport.class, HotSpotLane.class)
                .map(BenchLanes::origin)
                .toList();
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
