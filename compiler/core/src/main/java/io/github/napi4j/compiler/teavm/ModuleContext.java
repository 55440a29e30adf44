package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.generate.BufferedCodeWriter;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.generate.FileGenerator;
import org.teavm.backend.c.generate.GenerationContext;
import org.teavm.backend.c.generate.IncludeManager;
import org.teavm.backend.c.generate.SimpleFileNameProvider;
import org.teavm.backend.c.generate.SimpleIncludeManager;
import org.teavm.backend.c.generate.StringPool;
import org.teavm.backend.c.generators.Generator;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;
import org.teavm.model.analysis.ClassInitializerInfo;
import org.teavm.model.analysis.ClassMetadataRequirements;
import org.teavm.model.classes.TagRegistry;
import org.teavm.model.classes.VirtualTableProvider;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.TeaVMTargetController;

/** What the writers of one module share. */
final class ModuleContext {
    static final MethodDescriptor CLASS_INITIALIZER = new MethodDescriptor("<clinit>", ValueType.VOID);

    final ListableClassHolderSource classes;
    final TeaVMTargetController controller;
    final Characteristics characteristics;
    final StableNames names;
    final VirtualTableProvider virtualTables;
    final TagRegistry tags;
    final ClassInitializerInfo initializers;
    final ClassMetadataRequirements metadata;
    final Declarations declarations;

    /** Types that need class data, in the order they were met; classes first. */
    final Set<ValueType> types = new LinkedHashSet<>();

    /** Types whose Class object code refers to; these objects are made at start-up. */
    final Set<ValueType> typeLiterals = new LinkedHashSet<>();

    /** TeaVM's own view of this, for intrinsics and generators of plug-ins. */
    final GenerationContext generation;

    /** Headers that generators made for types of their own, by path. */
    final SortedMap<String, BufferedCodeWriter> headers = new TreeMap<>();

    private @Nullable CUnit current;

    ModuleContext(
            ListableClassHolderSource classes,
            TeaVMTargetController controller,
            Characteristics characteristics,
            VirtualTableProvider virtualTables,
            List<Intrinsic> intrinsics,
            List<Generator> generators,
            BuildTarget files) {
        this.classes = classes;
        this.controller = controller;
        this.characteristics = characteristics;
        this.virtualTables = virtualTables;
        names = new StableNames(controller.getUnprocessedClassSource());
        ClassHierarchy hierarchy = new ClassHierarchy(classes);
        tags = new TagRegistry(classes, hierarchy);
        initializers = controller.getClassInitializerInfo();
        metadata = new ClassMetadataRequirements(controller.getDependencyInfo());
        generation = new GenerationContext(
                virtualTables,
                characteristics,
                controller.getDependencyInfo(),
                new CurrentStrings(),
                names,
                new SimpleFileNameProvider(),
                controller.getDiagnostics(),
                classes,
                controller.getUnprocessedClassSource(),
                hierarchy,
                intrinsics,
                generators,
                method -> false,
                files,
                initializers,
                false,
                false,
                false,
                false,
                types,
                typeLiterals,
                metadata);
        declarations = new Declarations(this);
        for (String className : classes.getClassNames()) {
            types.add(ValueType.object(className));
        }
    }

    /** Says which unit's constant strings generators add to. */
    void enter(CUnit unit) {
        current = unit;
    }

    @Nullable ClassReader findClass(String className) {
        return classes.get(className);
    }

    /** Makes a header that any unit may include. */
    FileGenerator createHeader(String path) {
        BufferedCodeWriter text = new BufferedCodeWriter(false);
        text.println("#pragma once");
        IncludeManager includes = new SimpleIncludeManager(new SimpleFileNameProvider(), text);
        includes.init("");
        headers.put(path, text);
        return new HeaderFile(text, includes);
    }

    private record HeaderFile(CodeWriter writer, IncludeManager includes) implements FileGenerator {}

    /** Whether references of this type are objects of the heap. */
    boolean isReference(ValueType type) {
        if (type instanceof ValueType.Object object) {
            String className = object.getClassName();
            return characteristics.isManaged(className) && !characteristics.isResource(className);
        }
        return type instanceof ValueType.Array;
    }

    /** Whether a type has a {@code TeaVM_Class} of its own that is laid out by the compiler. */
    boolean hasClassData(ValueType type) {
        if (type instanceof ValueType.Object object) {
            return characteristics.isManaged(object.getClassName()) && findClass(object.getClassName()) != null;
        }
        if (type instanceof ValueType.Array array) {
            return array.getItemType() instanceof ValueType.Primitive;
        }
        return true;
    }

    /** Whether first use of a class runs code. */
    boolean hasLazyInitializer(String className) {
        return hasInitializer(className)
                && !characteristics.isStaticInit(className)
                && initializers.isDynamicInitializer(className);
    }

    boolean hasInitializer(String className) {
        ClassReader cls = findClass(className);
        if (cls == null || characteristics.isStructure(className) || characteristics.isReflectionSpecial(className)) {
            return false;
        }
        MethodReader initializer = cls.getMethod(CLASS_INITIALIZER);
        return initializer != null && initializer.getProgram() != null;
    }

    /**
     * What has to be initialized before a class is, in order (JLS 12.4.2, step 7): the nearest superclass with an
     * initializer, and the superinterfaces with default methods that come on the way to it.
     */
    List<String> initializedBefore(String className) {
        Set<String> interfaces = new LinkedHashSet<>();
        ClassReader cls = findClass(className);
        if (cls == null || isInterface(cls)) {
            return List.of();
        }
        while (cls != null) {
            cls.getInterfaces().forEach(name -> addInterface(name, interfaces));
            String parent = cls.getParent();
            if (parent != null && hasLazyInitializer(parent)) {
                List<String> all = new ArrayList<>(List.of(parent));
                all.addAll(interfaces);
                return all;
            }
            cls = parent == null ? null : findClass(parent);
        }
        return List.copyOf(interfaces);
    }

    private void addInterface(String name, Set<String> interfaces) {
        // The program may have lost default methods that nobody calls, so this asks the class file.
        ClassReader cls = controller.getUnprocessedClassSource().get(name);
        if (cls == null) {
            return;
        }
        cls.getInterfaces().forEach(parent -> addInterface(parent, interfaces));
        boolean hasDefault = cls.getMethods().stream()
                .anyMatch(method ->
                        !method.hasModifier(ElementModifier.ABSTRACT) && !method.hasModifier(ElementModifier.STATIC));
        if (hasDefault && hasLazyInitializer(name)) {
            interfaces.add(name);
        }
    }

    List<String> classNames() {
        return new ArrayList<>(classes.getClassNames());
    }

    static boolean isInterface(ClassReader cls) {
        return cls.hasModifier(ElementModifier.INTERFACE);
    }

    private final class CurrentStrings implements StringPool {
        @Override
        public int getStringIndex(String string) {
            return unit().strings.getStringIndex(string);
        }

        @Override
        public List<? extends String> getStrings() {
            return unit().strings.getStrings();
        }

        private CUnit unit() {
            CUnit unit = current;
            if (unit == null) {
                throw new IllegalStateException("a string constant outside of a unit");
            }
            return unit;
        }
    }
}
