package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.teavm.dependency.ClassDependency;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;
import org.teavm.runtime.reflect.ClassInfo;

/** What generated code needs of Java though no Java code asks for it. */
final class RuntimeRoots {
    private RuntimeRoots() {}

    static void link(DependencyAnalyzer analyzer) {
        analyzer.linkMethod(new MethodReference(Class.class, "createClass", ClassInfo.class, Class.class))
                .use();
        analyzer.linkMethod(FinalFields.FREEZE).use();
        // Where something is always null, TeaVM's optimiser writes the throw, after the analysis.
        analyzer.linkMethod(new MethodReference(NullPointerException.class, "<init>", void.class))
                .propagate(0, NullPointerException.class)
                .use();
        analyzer.linkClass("java.lang.String");
        analyzer.linkClass("java.lang.Class");
        analyzer.linkField(new FieldReference("java.lang.String", "characters"));
        analyzer.linkField(new FieldReference("java.lang.String", "hashCode"));
        for (Class<?> structure : List.of(RuntimeClass.class, RuntimeObject.class, RuntimeArray.class)) {
            ClassDependency dependency = analyzer.linkClass(structure.getName());
            for (FieldReader field : dependency.getClassReader().getFields()) {
                analyzer.linkField(field.getReference());
            }
        }
    }
}
