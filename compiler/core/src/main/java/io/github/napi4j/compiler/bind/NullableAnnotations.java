package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Knows {@code @Nullable}, of whatever package: authors use jspecify's, JetBrains', their framework's or their own. */
final class NullableAnnotations {
    private static final Set<ElementType> TYPE_TARGETS = Set.of(ElementType.TYPE_USE, ElementType.TYPE_PARAMETER);

    private final ClassPathTypes classPath;

    NullableAnnotations(ClassPathTypes classPath) {
        this.classPath = classPath;
    }

    Optional<AnnotationExpr> find(NodeList<AnnotationExpr> annotations) {
        return annotations.stream()
                .filter(annotation -> annotation.getName().getIdentifier().equals("Nullable"))
                .findFirst();
    }

    /** Whether the annotation is one of types alone, as jspecify's is, and not of declarations. */
    boolean isTypeUse(AnnotationExpr annotation) {
        return classPath
                .load(Annotations.qualified(annotation))
                .map(type -> type.getAnnotation(Target.class))
                .map(target -> TYPE_TARGETS.containsAll(Arrays.asList(target.value())))
                .orElse(false);
    }
}
