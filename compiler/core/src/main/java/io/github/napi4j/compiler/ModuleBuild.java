package io.github.napi4j.compiler;

import io.github.napi4j.compiler.clang.CObjects;
import io.github.napi4j.compiler.clang.CUnit;
import io.github.napi4j.compiler.clang.ClangInput;
import io.github.napi4j.compiler.clang.ClangStage;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.link.LinkInput;
import io.github.napi4j.compiler.link.LinkInput.MemorySettings;
import io.github.napi4j.compiler.link.LinkStage;
import io.github.napi4j.compiler.link.Linker;
import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.source.AddonSettings;
import io.github.napi4j.compiler.teavm.CSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One C text to a module for each target. */
final class ModuleBuild {
    private static final long WASM_PAGE = 65536;

    private final BuildTools tools;
    private final StageClock clock;
    private final BuildListener listener;
    private final Diagnostics diagnostics;
    private final Path workFolder;
    private final boolean release;

    ModuleBuild(
            BuildTools tools,
            StageClock clock,
            BuildListener listener,
            Diagnostics diagnostics,
            Path workFolder,
            boolean release) {
        this.tools = tools;
        this.clock = clock;
        this.listener = listener;
        this.diagnostics = diagnostics;
        this.workFolder = workFolder;
        this.release = release;
    }

    /** The modules in the order of {@link Target}; none after an error. */
    List<WasmModule> run(CSources c, AddonSettings settings, Set<Target> targets)
            throws IOException, InterruptedException {
        Set<Target> inOrder = EnumSet.copyOf(targets);
        Files.createDirectories(workFolder);
        List<CUnit> units =
                new ArrayList<>(c.files().stream().map(file -> unit(file, c)).toList());
        units.add(settingsUnit(settings));
        Map<Target, CObjects> objects = clock.time(
                Stage.CLANG, () -> compile(units, c, inOrder), done -> summary(done, units.size() * inOrder.size()));
        if (objects.isEmpty()) {
            return List.of();
        }
        return clock.time(Stage.LINK, () -> link(objects, units, c, settings), ModuleBuild::sizes);
    }

    /** Settings that the runtime reads, as C. */
    private CUnit settingsUnit(AddonSettings settings) throws IOException {
        Path file = workFolder.resolve("settings.c");
        int refused = settings.unthreaded() == AddonSettings.Unthreaded.THROW ? 1 : 0;
        Files.writeString(file, "#include \"n4_run_queue.h\"\n\nconst int32_t n4_threads_refused = " + refused + ";\n");
        return new CUnit("settings.c", file, CUnit.Origin.NAPI4J);
    }

    private Map<Target, CObjects> compile(List<CUnit> units, CSources c, Set<Target> targets)
            throws InterruptedException {
        var input = new ClangInput(units, c.quoteFolders(), tools.systemHeaders(), release);
        Map<Target, CObjects> objects = new EnumMap<>(Target.class);
        int before = 0;
        for (Target target : targets) {
            int compiledBefore = before;
            CObjects compiled = new ClangStage(linker(target).driver(), tools.objectCache())
                    .run(input, diagnostics, done -> listener.progressed(Stage.CLANG, compiledBefore + done));
            if (compiled.files().isEmpty()) {
                // What is wrong with the C is as a rule wrong for every target: once is enough to say so.
                return Map.of();
            }
            before += compiled.compiled();
            objects.put(target, compiled);
        }
        return objects;
    }

    private List<WasmModule> link(Map<Target, CObjects> objects, List<CUnit> units, CSources c, AddonSettings settings)
            throws InterruptedException {
        List<WasmModule> modules = new ArrayList<>();
        for (var compiled : objects.entrySet()) {
            Target target = compiled.getKey();
            var input = new LinkInput(
                    compiled.getValue().files(),
                    names(compiled.getValue(), units),
                    c.foreign(),
                    memory(settings),
                    release,
                    workFolder.resolve(settings.binaryName() + "." + target.platform() + ".wasm"));
            Optional<WasmModule> module = new LinkStage(linker(target)).run(input, diagnostics);
            if (module.isEmpty()) {
                return List.of();
            }
            modules.add(module.get());
        }
        return modules;
    }

    private Linker linker(Target target) {
        Linker linker = tools.linkers().get(target);
        if (linker == null) {
            throw new IllegalStateException("no tools for " + target);
        }
        return linker;
    }

    private static String summary(Map<Target, CObjects> objects, int units) {
        int compiled = objects.values().stream().mapToInt(CObjects::compiled).sum();
        return compiled + " of " + units + " compiled, the rest from the cache";
    }

    private static String sizes(List<WasmModule> modules) {
        return modules.stream().map(module -> module.size() / 1024 + " KiB").collect(Collectors.joining(" and "));
    }

    private static CUnit unit(Path file, CSources c) {
        Path source = c.folder().resolve(file);
        if (!c.authored().contains(file)) {
            return new CUnit(file.toString(), source, CUnit.Origin.NAPI4J);
        }
        String inJar = file.subpath(1, file.getNameCount()).toString().replace('\\', '/');
        return new CUnit("META-INF/napi4j/c/" + inJar, source, CUnit.Origin.AUTHOR);
    }

    private static Map<Path, String> names(CObjects objects, List<CUnit> units) {
        Map<Path, String> names = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            names.put(objects.files().get(i), units.get(i).name());
        }
        return names;
    }

    private static MemorySettings memory(AddonSettings settings) {
        return new MemorySettings(
                settings.initialMemory().isPresent()
                        ? Optional.of(settings.initialMemory().getAsInt() * WASM_PAGE)
                        : Optional.empty(),
                settings.maximumMemory() * WASM_PAGE,
                MemorySettings.DEFAULT.stack());
    }
}
