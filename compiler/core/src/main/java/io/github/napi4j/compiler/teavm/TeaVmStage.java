package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles classes to C with TeaVM.
 *
 * <p>Single-threaded; one instance may run again and again. What the addon cannot have (a missing class, say) is reported
 * and makes the result empty.
 */
public final class TeaVmStage {
    private static final String TEAVM_FOLDER = "META-INF/napi4j/teavm";
    private static final String C_FOLDER = "META-INF/napi4j/c";
    private static final String EXPORTS_FILE = "META-INF/napi4j/exports";

    /** Runs the stage; empty when {@code diagnostics} got an error. */
    public Optional<CSources> run(TeaVmInput input, Diagnostics diagnostics) throws IOException {
        List<Path> classPath = GuestClassPath.around(input.classPath());
        SortedMap<String, byte[]> runtime = new TreeMap<>();
        SortedMap<String, byte[]> natives = new TreeMap<>();
        Set<String> exporters = new LinkedHashSet<>();
        exporters.add(input.mainClass());
        for (Path entry : classPath) {
            readEntry(entry, runtime, natives, exporters);
        }

        GeneratedFiles files = new GeneratedFiles();
        ClassLoader loader = TeaVmStage.class.getClassLoader();
        try (ResourceProvider resources = ResourceProvider.ofClassPath(
                classPath.stream().map(Path::toFile).toList())) {
            ReferenceCache references = new ReferenceCache();
            N4Target target =
                    new N4Target(new HashSet<>(runtime.keySet()), new ExportRoots(new ArrayList<>(exporters)));
            TeaVM vm = new TeaVMBuilder(target)
                    .setReferenceCache(references)
                    .setClassLoader(loader)
                    .setResourceProvider(resources)
                    .setClassSource(new PreOptimizingClassHolderSource(
                            new ClasspathClassHolderSource(resources, references, loader)))
                    .build();
            vm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
            vm.installPlugins();
            vm.setEntryPoint(input.mainClass());
            vm.setEntryPointName("n4_java_start");
            vm.build(files, "classes");
            for (Problem problem : vm.getProblemProvider().getSevereProblems()) {
                DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
                problem.render(text);
                throw new IllegalStateException(text.getText() + " at " + problem.getLocation());
            }
        }
        runtime.forEach(files::add);
        natives.forEach((name, content) -> files.add("native/" + name, content));
        files.writeTo(input.outputFolder());

        List<Path> units = files.names().stream()
                .filter(name -> name.endsWith(".c"))
                .map(Path::of)
                .toList();
        return Optional.of(new CSources(
                input.outputFolder(),
                units,
                List.of(input.outputFolder(), input.outputFolder().resolve("native"))));
    }

    private static void readEntry(
            Path entry, SortedMap<String, byte[]> runtime, SortedMap<String, byte[]> natives, Set<String> exporters)
            throws IOException {
        if (Files.isDirectory(entry)) {
            readTree(entry, runtime, natives, exporters);
        } else if (Files.isRegularFile(entry)) {
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                readTree(jar.getPath("/"), runtime, natives, exporters);
            }
        }
    }

    private static void readTree(
            Path root, SortedMap<String, byte[]> runtime, SortedMap<String, byte[]> natives, Set<String> exporters)
            throws IOException {
        readFolder(root.resolve(TEAVM_FOLDER), runtime);
        readFolder(root.resolve(C_FOLDER), natives);
        Path exports = root.resolve(EXPORTS_FILE);
        if (Files.isRegularFile(exports)) {
            Files.readAllLines(exports).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(exporters::add);
        }
    }

    private static void readFolder(Path folder, SortedMap<String, byte[]> contents) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.putIfAbsent(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
