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
import io.github.napi4j.compiler.process.SideBySide;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
        var progress = new Progress();
        return forEach(targets, (target, itsDiagnostics) -> {
            CObjects compiled = new ClangStage(linker(target).driver(), tools.objectCache())
                    .run(input, itsDiagnostics, done -> progress.oneMore());
            return compiled.files().isEmpty() ? Optional.empty() : Optional.of(compiled);
        });
    }

    private List<WasmModule> link(Map<Target, CObjects> objects, List<CUnit> units, CSources c, AddonSettings settings)
            throws InterruptedException {
        Map<Target, WasmModule> modules = forEach(objects.keySet(), (target, itsDiagnostics) -> {
            CObjects compiled = Objects.requireNonNull(objects.get(target));
            var input = new LinkInput(
                    compiled.files(),
                    names(compiled, units),
                    c.foreign(),
                    memory(settings),
                    release,
                    workFolder.resolve(settings.binaryName() + "." + target.platform() + ".wasm"));
            return new LinkStage(linker(target)).run(input, itsDiagnostics);
        });
        return List.copyOf(modules.values());
    }

    /**
     * Works for all targets at once, for the longest parts of it keep one processor busy each: one large unit, wasm-opt.
     *
     * @return what came of it, in the order of {@link Target}; none where one failed
     */
    private <T> Map<Target, T> forEach(Set<Target> targets, TargetWork<T> work) throws InterruptedException {
        List<Callable<Outcome<T>>> parts = targets.stream()
                .map(target -> (Callable<Outcome<T>>) () -> {
                    var itsDiagnostics = new Diagnostics();
                    return new Outcome<>(target, work.run(target, itsDiagnostics), itsDiagnostics);
                })
                .toList();
        Map<Target, T> results = new EnumMap<>(Target.class);
        for (Outcome<T> outcome : SideBySide.run(parts, done -> {})) {
            outcome.diagnostics().all().forEach(diagnostics::report);
            if (outcome.result().isEmpty()) {
                // What is wrong for one target is as a rule wrong for every one: once is enough to say so.
                return Map.of();
            }
            results.put(outcome.target(), outcome.result().get());
        }
        return results;
    }

    /** Units compiled so far, for whatever target. */
    private final class Progress {
        private int done;

        synchronized void oneMore() {
            listener.progressed(Stage.CLANG, ++done);
        }
    }

    /** What a stage does for a target; empty after an error. */
    private interface TargetWork<T> {
        Optional<T> run(Target target, Diagnostics diagnostics) throws InterruptedException;
    }

    private record Outcome<T>(Target target, Optional<T> result, Diagnostics diagnostics) {}

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
