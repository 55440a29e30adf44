package io.github.napi4j.compiler.teavm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.backend.lowlevel.dependency.WeakReferenceDependencyListener;
import org.teavm.backend.lowlevel.transform.WeakReferenceTransformation;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.dependency.DependencyListener;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassReader;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.ListableClassReaderSource;
import org.teavm.vm.BuildTarget;

/** TeaVM's C target with our runtime and without its coroutines: no method is asynchronous. */
final class N4Target extends CTarget implements TeaVMCHost {
    private final Set<String> ownRuntime;
    private final ExportRoots exports;
    private final MethodReplacements replacements;

    N4Target(Set<String> ownRuntime, ExportRoots exports, MethodReplacements replacements) {
        super(new CNameProvider());
        this.ownRuntime = ownRuntime;
        this.exports = exports;
        this.replacements = replacements;
    }

    @Override
    public List<ClassHolderTransformer> getTransformers() {
        List<ClassHolderTransformer> transformers = new ArrayList<>(super.getTransformers());
        // Our references are ordinary classes; TeaVM would empty them.
        transformers.removeIf(transformer -> transformer instanceof WeakReferenceTransformation);
        transformers.add(replacements);
        return transformers;
    }

    @Override
    public List<DependencyListener> getDependencyListeners() {
        return super.getDependencyListeners().stream()
                .filter(listener -> !(listener instanceof WeakReferenceDependencyListener))
                .toList();
    }

    @Override
    public void contributeDependencies(DependencyAnalyzer analyzer) {
        super.contributeDependencies(analyzer);
        analyzer.addDependencyListener(exports);
        analyzer.addDependencyListener(new ImplicitExceptions(analyzer));
        exports.linkRoots(analyzer);
    }

    @Override
    public void analyzeBeforeOptimizations(ListableClassReaderSource classes) {
        super.analyzeBeforeOptimizations(new ListableClassReaderSource() {
            @Override
            public Set<String> getClassNames() {
                return Set.of();
            }

            @Override
            public ClassReader get(String name) {
                return classes.get(name);
            }
        });
    }

    @Override
    public void emit(ListableClassHolderSource classes, BuildTarget files, String outputName) throws IOException {
        super.emit(
                classes,
                name -> isReplaced(name) ? new ByteArrayOutputStream() : files.createResource(name),
                outputName);
    }

    private static final List<String> DROPPED = List.of(
            "all.c",
            "all.txt",
            "fiber.c",
            "heapdump.c",
            "heapdump.h",
            "heaptrace.c",
            "heaptrace.h",
            "memory.c",
            "memory.h",
            "references.c",
            "virtcall.c",
            "virtcall.h");

    private boolean isReplaced(String name) {
        return ownRuntime.contains(name) || DROPPED.contains(name);
    }

    @SuppressWarnings("unused")
    private static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }
}
