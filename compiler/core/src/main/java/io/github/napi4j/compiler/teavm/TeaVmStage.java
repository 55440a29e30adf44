package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.Origin;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.teavm.diagnostics.Problem;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.CompositeResourceProvider;
import org.teavm.parsing.resource.ResourceBytecodeClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;
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
    private final List<SourceFile> sources;

    /** A stage that points into these sources of the addon where TeaVM refuses something. */
    public TeaVmStage(List<SourceFile> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Our artifacts and TeaVM's that the glue and the addon are compiled against. */
    public static List<Path> guestClassPath() {
        return GuestClassPath.around(List.of());
    }

    /** Runs the stage; empty when {@code diagnostics} got an error. */
    public Optional<CSources> run(TeaVmInput input, Diagnostics diagnostics) throws IOException {
        List<Path> classPath = GuestClassPath.around(input.classPath());
        ClassPathContents contents = ClassPathContents.read(classPath);
        List<String> exporters = new ArrayList<>(List.of(input.mainClass()));
        exporters.addAll(contents.exporters());

        GeneratedFiles files = new GeneratedFiles();
        ClassLoader loader = TeaVmStage.class.getClassLoader();
        var places = new FieldPlaces();
        var foreign = new ForeignFunctions();
        Map<String, Origin> origins;
        try (ResourceProvider resources = ResourceProvider.ofClassPath(
                        classPath.stream().map(Path::toFile).toList());
                ResourceProvider classFiles = new CompositeResourceProvider(resources, new JdkClassFiles())) {
            var services = new ServiceFiles(resources, classFiles);
            ReferenceCache references = new ReferenceCache();
            var names = new GuestClassNames(DefaultSubstituteClassNameMapping.createWithSPI(loader));
            var classes = new GuestClassSource(
                    new ClasspathClassHolderSource(new DefinedLocals(classFiles), references, names),
                    references,
                    names);
            // Before any plug-in: the class library has a transformer of its own for field updaters.
            var atomicAccess = new AtomicAccess(places, new HandleFields(classes));
            N4Target target = new N4Target(
                    new ExportRoots(exporters),
                    List.of(
                            new MethodReplacements(contents.replacements()),
                            new JdkMethods(new ResourceBytecodeClassHolderSource(
                                    new DefinedLocals(JdkClassFiles.all()), references)),
                            new AbsentInterfaces(),
                            new ScratchFields(contents.scratch()),
                            new GuardedMethods(contents.guarded()),
                            atomicAccess,
                            new IdleWorkers(),
                            new StackedLocks(),
                            new LeasedBuffers(input.mainClass())),
                    input.debug());
            TeaVM vm = new TeaVMBuilder(target)
                    .setDependencyAnalyzerFactory(OrderedAnalysis::new)
                    .setReferenceCache(references)
                    .setClassLoader(loader)
                    .setResourceProvider(services)
                    .setClassSource(classes)
                    .build();
            vm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
            vm.installPlugins();
            vm.add(new AbsentClasses(classFiles, name -> isAuthored(name, input)));
            vm.add(places);
            target.addGenerator(factory -> places);
            var resourceFinder = new ResourceFinder(resources, input.resources());
            vm.add(resourceFinder);
            vm.add(foreign);
            vm.setEntryPoint(input.mainClass());
            vm.build(files, "classes");
            var chains = new CallChains(vm.getDependencyInfo().getCallGraph(), sources);
            services.report(diagnostics);
            List<Problem> problems = vm.getProblemProvider().getSevereProblems();
            if (!problems.isEmpty()) {
                new TeaVmProblems(chains).report(problems, diagnostics);
                return Optional.empty();
            }
            origins = foreign.origins(chains);
            resourceFinder.addTo(files);
        }
        contents.teavmRuntime().forEach(files::add);
        contents.natives().forEach((name, content) -> files.add("native/" + name, content));
        input.glue().forEach((name, text) -> files.add("glue/" + name, text.getBytes(StandardCharsets.UTF_8)));
        files.writeTo(input.outputFolder());

        List<Path> units = files.names().stream()
                .filter(name -> name.endsWith(".c"))
                .map(Path::of)
                .toList();
        return Optional.of(new CSources(
                input.outputFolder(),
                units,
                authored(contents),
                origins,
                List.of(input.outputFolder(), input.outputFolder().resolve("native"))));
    }

    private static boolean isAuthored(String className, TeaVmInput input) {
        Path addon = input.classPath().get(0);
        return Files.isRegularFile(addon.resolve(className.replace('.', '/') + ".class"));
    }

    private static Set<Path> authored(ClassPathContents contents) throws IOException {
        Set<String> own = ClassPathContents.read(GuestClassPath.own()).natives().keySet();
        return contents.natives().keySet().stream()
                .filter(name -> name.endsWith(".c") && !own.contains(name))
                .map(name -> Path.of("native", name))
                .collect(Collectors.toSet());
    }
}
