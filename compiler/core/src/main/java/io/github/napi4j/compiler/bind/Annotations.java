package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import java.util.Optional;

/** Reads annotations: what they are called in full, as far as the imports of their file say, and what they say. */
final class Annotations {
    private Annotations() {}

    /** The name with its package, if it is written or imported by name; else the simple name. */
    static String qualified(AnnotationExpr annotation) {
        String name = annotation.getNameAsString();
        if (name.contains(".")) {
            return name;
        }
        return annotation.findCompilationUnit().orElseThrow().getImports().stream()
                .filter(imported -> !imported.isStatic() && !imported.isAsterisk())
                .map(ImportDeclaration::getNameAsString)
                .filter(imported -> imported.endsWith("." + name))
                .findFirst()
                .orElse(name);
    }

    /** Whether an annotation is of a package, which may be imported on demand. */
    static boolean isFrom(String packagePrefix, AnnotationExpr annotation) {
        String qualified = qualified(annotation);
        if (qualified.contains(".")) {
            return qualified.equals(packagePrefix + annotation.getName().getIdentifier());
        }
        String onDemand = packagePrefix.substring(0, packagePrefix.length() - 1);
        return annotation.findCompilationUnit().orElseThrow().getImports().stream()
                .anyMatch(imported -> imported.isAsterisk()
                        && !imported.isStatic()
                        && imported.getNameAsString().equals(onDemand));
    }

    /** The expression that an annotation gives a member; {@code value} may stand alone. */
    static Optional<Expression> member(AnnotationExpr annotation, String name) {
        if (annotation.isSingleMemberAnnotationExpr() && name.equals("value")) {
            return Optional.of(annotation.asSingleMemberAnnotationExpr().getMemberValue());
        }
        return annotation
                .toNormalAnnotationExpr()
                .flatMap(normal -> normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(name))
                        .map(MemberValuePair::getValue)
                        .findFirst());
    }
}
