package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.backend.c.analyze.CDependencyListener;
import org.teavm.backend.c.analyze.InteropDependencyListener;
import org.teavm.backend.c.generators.Generator;
import org.teavm.backend.c.generators.GeneratorFactory;
import org.teavm.backend.c.intrinsic.AddressIntrinsic;
import org.teavm.backend.c.intrinsic.ConsoleIntrinsic;
import org.teavm.backend.c.intrinsic.FunctionClassIntrinsic;
import org.teavm.backend.c.intrinsic.FunctionIntrinsic;
import org.teavm.backend.c.intrinsic.IntegerIntrinsic;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicFactory;
import org.teavm.backend.c.intrinsic.LongIntrinsic;
import org.teavm.backend.c.intrinsic.ObjectIntrinsic;
import org.teavm.backend.c.intrinsic.RuntimeClassIntrinsic;
import org.teavm.backend.c.intrinsic.StringsIntrinsic;
import org.teavm.backend.c.intrinsic.StructureIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.AnnotationConstructorIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.AnnotationDataIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.AnnotationInfoIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.AnnotationValueArrayIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.ClassInfoIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.ClassReflectionInfoIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.DerivedClassInfoIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.FieldInfoIntrinsic;
import org.teavm.backend.c.intrinsic.reflection.StringInfoIntrinsic;
import org.teavm.backend.c.transform.CFileSystemTransformer;
import org.teavm.backend.lowlevel.analyze.LowLevelInliningFilterFactory;
import org.teavm.backend.lowlevel.dependency.BufferDependencyListener;
import org.teavm.backend.lowlevel.dependency.StringsDependencyListener;
import org.teavm.classlib.ReflectionSupplier;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.dependency.DependencyListener;
import org.teavm.interop.Platforms;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.classes.VirtualTableBuilder;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.model.lowlevel.ClassInitializerEliminator;
import org.teavm.model.lowlevel.ExportDependencyListener;
import org.teavm.model.lowlevel.LowLevelNullCheckFilter;
import org.teavm.model.optimization.InliningFilterFactory;
import org.teavm.model.transformation.ClassPatch;
import org.teavm.model.transformation.NullCheckInsertion;
import org.teavm.model.util.VariableCategoryProvider;
import org.teavm.reflection.AnnotationGenerationHelper;
import org.teavm.reflection.ReflectionDependencyListener;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.TeaVMTarget;
import org.teavm.vm.TeaVMTargetController;
import org.teavm.vm.spi.TeaVMHostExtension;

/**
 * TeaVM's view of our module: a C target with threads in place of coroutines.
 *
 * <p>It takes the place of TeaVM's {@code CTarget} wholly. Class library plug-ins know it as a C host; no method is
 * asynchronous, and code generation is ours.
 */
@SuppressWarnings("deprecation") // ReflectionSupplier, which TeaVM itself still loads.
final class N4Target implements TeaVMTarget, TeaVMCHost {
    private static final MethodReference CLONE = new MethodReference(Object.class, "clone", Object.class);

    private final ExportRoots exports;
    private final List<ClassHolderTransformer> ownTransformers;
    private final boolean debug;
    private final List<IntrinsicFactory> intrinsicFactories = new ArrayList<>();
    private final List<GeneratorFactory> generatorFactories = new ArrayList<>();
    private final ExportDependencyListener functions = new ExportDependencyListener();
    private final ReflectionDependencyListener reflection;
    private @Nullable Session session;

    /** What is known once TeaVM has analysed the program. */
    private record Session(
            TeaVMTargetController controller,
            Characteristics characteristics,
            NullCheckInsertion nullChecks,
            ClassInitializerEliminator initializers) {}

    N4Target(ExportRoots exports, List<ClassHolderTransformer> ownTransformers, boolean debug) {
        this.exports = exports;
        this.ownTransformers = List.copyOf(ownTransformers);
        this.debug = debug;
        List<ReflectionSupplier> suppliers = new ArrayList<>();
        ServiceLoader.load(ReflectionSupplier.class, N4Target.class.getClassLoader())
                .forEach(suppliers::add);
        reflection = new ReflectionDependencyListener(suppliers, new AnnotationGenerationHelper());
    }

    private Session session() {
        Session known = session;
        if (known == null) {
            throw new IllegalStateException("the target has no controller yet");
        }
        return known;
    }

    @Override
    public List<ClassHolderTransformer> getTransformers() {
        List<ClassHolderTransformer> transformers =
                new ArrayList<>(List.of(new ClassPatch(), new CDependencyListener(), new CFileSystemTransformer()));
        transformers.addAll(ownTransformers);
        return transformers;
    }

    @Override
    public List<DependencyListener> getDependencyListeners() {
        return List.of(new CDependencyListener(), functions, new InteropDependencyListener());
    }

    @Override
    public void setController(TeaVMTargetController controller) {
        Characteristics characteristics = new Characteristics(controller.getUnprocessedClassSource());
        session = new Session(
                controller,
                characteristics,
                new NullCheckInsertion(new LowLevelNullCheckFilter(characteristics)),
                new ClassInitializerEliminator(controller.getUnprocessedClassSource()));
        controller.addVirtualMethods(method -> method.equals(CLONE) || reflection.isVirtual(method));
    }

    @Override
    public List<TeaVMHostExtension> getHostExtensions() {
        return List.of(this);
    }

    @Override
    public void addIntrinsic(IntrinsicFactory factory) {
        intrinsicFactories.add(factory);
    }

    @Override
    public void addGenerator(GeneratorFactory factory) {
        generatorFactories.add(factory);
    }

    /** None: variables are allocated by {@link Lowering}, after what needs programs in SSA form. */
    @Override
    public @Nullable VariableCategoryProvider variableCategoryProvider() {
        return null;
    }

    @Override
    public void contributeDependencies(DependencyAnalyzer analyzer) {
        RuntimeRoots.link(analyzer);
        exports.link(analyzer);
        analyzer.addDependencyListener(new ImplicitExceptions(analyzer));
        analyzer.addDependencyListener(new StringsDependencyListener());
        analyzer.addDependencyListener(new BufferDependencyListener());
        analyzer.addDependencyListener(reflection);
    }

    @Override
    public void beforeInlining(Program program, MethodReader method) {
        FinalFields.freeze(program, method, session().controller().getUnprocessedClassSource());
        SynchronizedMethods.expand(program, method);
        if (session().characteristics().isManaged(method.getReference())) {
            Checks.insert(program);
        }
        TryBlocks.splitForValues(program);
        TryBlocks.splitForNullChecks(program);
        session().nullChecks().transformProgram(program, method.getReference());
        UnusedResults.keep(program);
    }

    @Override
    public void beforeOptimizations(Program program, MethodReader method) {
        UnusedResults.restoreReads(program);
        TryBlocks.splitForHandlers(program);
        IndexChecks.insert(program);
    }

    @Override
    public void afterOptimizations(Program program, MethodReader method) {
        DeadInputs.drop(program, method.parameterCount());
        session().initializers().apply(program);
    }

    /** Eager initializers run at start-up, not in the entry class's own. */
    @Override
    public Collection<? extends MethodReference> getInitializerMethods() {
        return List.of();
    }

    @Override
    public void emit(ListableClassHolderSource classes, BuildTarget files, String outputName) {
        TeaVMTargetController controller = session().controller();
        VirtualTableBuilder virtualTables = new VirtualTableBuilder(classes);
        virtualTables.setMethodsUsedAtCallSites(VirtualTableBuilder.getMethodsUsedOnCallSites(classes, true));
        virtualTables.setMethodCalledVirtually(controller::isVirtual);
        PluginContext context = new PluginContext(controller);
        List<Intrinsic> intrinsics = ownIntrinsics(classes);
        intrinsicFactories.forEach(factory -> intrinsics.add(factory.createIntrinsic(context)));
        List<Generator> generators = new ArrayList<>();
        generatorFactories.forEach(factory -> generators.add(factory.createGenerator(context)));
        new Lowering(classes, session().characteristics())
                .run(method -> intrinsics.stream().anyMatch(intrinsic -> intrinsic.canHandle(method)));
        ModuleContext module = new ModuleContext(
                classes, controller, session().characteristics(), virtualTables.build(), intrinsics, generators, files);
        new ModuleWriter(module, (GeneratedFiles) files, debug, reflection).write();
    }

    private List<Intrinsic> ownIntrinsics(ListableClassHolderSource classes) {
        Characteristics characteristics = session().characteristics();
        List<Intrinsic> intrinsics = new ArrayList<>();
        intrinsics.add(new InternIntrinsic());
        intrinsics.add(new AbsentReflection());
        intrinsics.add(new AddressIntrinsic());
        intrinsics.add(new StructureIntrinsic(characteristics));
        intrinsics.add(new FunctionIntrinsic(characteristics, functions.getResolvedMethods()));
        intrinsics.add(new FunctionClassIntrinsic());
        intrinsics.add(new RuntimeClassIntrinsic());
        intrinsics.add(new ObjectIntrinsic());
        intrinsics.add(new LongIntrinsic());
        intrinsics.add(new IntegerIntrinsic());
        intrinsics.add(new StringsIntrinsic());
        intrinsics.add(new ConsoleIntrinsic());
        intrinsics.add(new StringInfoIntrinsic());
        intrinsics.add(new ClassInfoIntrinsic());
        intrinsics.add(new ClassReflectionInfoIntrinsic());
        intrinsics.add(new AnnotationInfoIntrinsic());
        intrinsics.add(new AnnotationConstructorIntrinsic());
        intrinsics.add(new AnnotationDataIntrinsic(classes));
        intrinsics.add(new AnnotationValueArrayIntrinsic());
        intrinsics.add(new DerivedClassInfoIntrinsic());
        intrinsics.add(new FieldInfoIntrinsic());
        return intrinsics;
    }

    @Override
    public String[] getPlatformTags() {
        return new String[] {Platforms.C, Platforms.LOW_LEVEL, Platforms.OWN_GC};
    }

    /** Asynchronous methods would be split for coroutines; ours block their thread. */
    @Override
    public boolean isAsyncSupported() {
        return true;
    }

    @Override
    public InliningFilterFactory getInliningFilter() {
        return new InliningChoice(new LowLevelInliningFilterFactory(session().characteristics()));
    }
}
