package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Structure;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;

/**
 * Where C and Java call each other, for TeaVM's analysis of which code and which types there are.
 *
 * <p>{@code @Export} methods of the entry class and of the classes that a {@code META-INF/napi4j/exports} file names are
 * roots, since only C calls them. What C hands to Java, as an argument or as the result of an import, may be any object
 * of the declared type.
 */
final class ExportRoots extends AbstractDependencyListener {
    /** Where array items flow from one array to another in C. */
    private static final String ARRAY_COPYING = "io.github.napi4j.runtime.library.ArrayCopying";

    private final List<String> classNames;
    private final List<Inlet> inlets = new ArrayList<>();
    private final Set<String> reached = new LinkedHashSet<>();

    /** A value that comes from C. */
    private record Inlet(String className, DependencyNode node) {}

    ExportRoots(List<String> classNames) {
        this.classNames = List.copyOf(classNames);
    }

    void link(DependencyAnalyzer analyzer) {
        analyzer.addDependencyListener(this);
        for (String className : classNames) {
            analyzer.defer(() -> {
                ClassReader cls = analyzer.getClassSource().get(className);
                if (cls == null) {
                    return;
                }
                analyzer.linkClass(className).initClass(null);
                for (MethodReader method : cls.getMethods()) {
                    if (method.hasModifier(ElementModifier.STATIC)
                            && method.getAnnotations().get(Export.class.getName()) != null) {
                        analyzer.linkMethod(method.getReference()).use();
                    }
                }
            });
        }
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency dependency) {
        MethodReader method = dependency.getMethod();
        if (method == null) {
            return;
        }
        if (method.getOwnerName().equals(ARRAY_COPYING) && method.getName().equals("copy")) {
            dependency
                    .getVariable(1)
                    .getArrayItem()
                    .connect(dependency.getVariable(3).getArrayItem());
        }
        if (method.getAnnotations().get(Export.class.getName()) != null) {
            for (int i = 0; i < method.parameterCount(); i++) {
                open(agent, method.parameterType(i), dependency.getVariable(i + 1));
            }
        }
        if (method.getAnnotations().get(Import.class.getName()) != null && method.getResultType() != ValueType.VOID) {
            open(agent, method.getResultType(), dependency.getResult());
        }
    }

    private void open(DependencyAgent agent, ValueType type, DependencyNode node) {
        if (type instanceof ValueType.Array array) {
            node.propagate(agent.getType(type));
            open(agent, array.getItemType(), node.getArrayItem());
        } else if (type instanceof ValueType.Object object && isManaged(agent, object.getClassName())) {
            Inlet inlet = new Inlet(object.getClassName(), node);
            inlets.add(inlet);
            agent.linkClass(object.getClassName());
            for (String className : List.copyOf(reached)) {
                feed(agent, inlet, className);
            }
        }
    }

    private static boolean isManaged(DependencyAgent agent, String className) {
        return !className.equals(Address.class.getName())
                && !agent.getClassHierarchy().isSuperType(Structure.class.getName(), className, false);
    }

    @Override
    public void classReached(DependencyAgent agent, String className) {
        if (reached.add(className)) {
            for (Inlet inlet : List.copyOf(inlets)) {
                feed(agent, inlet, className);
            }
        }
    }

    private static void feed(DependencyAgent agent, Inlet inlet, String className) {
        ClassReader cls = agent.getClassSource().get(className);
        if (cls != null
                && !cls.hasModifier(ElementModifier.INTERFACE)
                && !cls.hasModifier(ElementModifier.ABSTRACT)
                && isManaged(agent, className)
                && agent.getClassHierarchy().isSuperType(inlet.className(), className, false)) {
            inlet.node().propagate(agent.getType(ValueType.object(className)));
        }
    }
}
