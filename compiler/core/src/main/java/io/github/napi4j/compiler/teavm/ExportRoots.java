package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.interop.Export;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;

/**
 * Makes {@code @Export} methods roots of the program: those of the entry class and of the classes that a
 * {@code META-INF/napi4j/exports} file names, since only C calls them.
 */
final class ExportRoots extends AbstractDependencyListener {
    private final List<String> classNames;

    ExportRoots(List<String> classNames) {
        this.classNames = List.copyOf(classNames);
    }

    void linkRoots(DependencyAnalyzer analyzer) {
        analyzer.defer(() -> {
            for (String className : classNames) {
                ClassReader cls = analyzer.getClassSource().get(className);
                if (cls == null) {
                    continue;
                }
                analyzer.linkClass(className).initClass(null);
                for (MethodReader method : cls.getMethods()) {
                    if (method.hasModifier(ElementModifier.STATIC)
                            && method.getAnnotations().get(Export.class.getName()) != null) {
                        analyzer.linkMethod(method.getReference()).use();
                    }
                }
            }
        });
    }

    @Override
    public void started(DependencyAgent agent) {}
}
