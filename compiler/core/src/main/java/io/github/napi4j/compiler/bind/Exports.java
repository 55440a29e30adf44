package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The elements that carry {@code @Napi}, in order. */
final class Exports {
    private static final String NAPI = "io.github.napi4j.Napi";

    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final List<TypeDeclaration<?>> types = new ArrayList<>();
    private final List<FieldDeclaration> constants = new ArrayList<>();
    private final MissingTypes missing;
    private final Diagnostics diagnostics;
    private int found;

    Exports(MissingTypes missing, Diagnostics diagnostics) {
        this.missing = missing;
        this.diagnostics = diagnostics;
    }

    List<MethodDeclaration> methods() {
        return methods;
    }

    List<TypeDeclaration<?>> types() {
        return types;
    }

    /** Fields that are constants of the addon, outside of exported classes. */
    List<FieldDeclaration> constants() {
        return constants;
    }

    /** Whether there is a {@code @Napi} at all, on whatever. */
    boolean any() {
        return found > 0;
    }

    void add(ParsedSource source) {
        for (AnnotationExpr annotation : source.unit().findAll(AnnotationExpr.class)) {
            if (isNapi(annotation, source.unit())) {
                found++;
                add(annotation);
            }
        }
    }

    private void add(AnnotationExpr annotation) {
        Node element = annotation.getParentNode().orElseThrow();
        if (element instanceof MethodDeclaration method) {
            if (!isInExportedClass(method)) {
                methods.add(method);
            }
        } else if (element instanceof TypeDeclaration<?> declared && DeclaredTypes.mayBeExported(declared)) {
            types.add(declared);
        } else if (element instanceof BodyDeclaration<?> member && isInExportedClass(member)) {
            // Constructors and fields are found by way of their class.
            return;
        } else if (element instanceof EnumConstantDeclaration constant && isInExportedEnum(constant)) {
            // It speaks of the constant's value.
            return;
        } else if (element instanceof FieldDeclaration field && isConstant(field)) {
            constants.add(field);
        } else if (element instanceof FieldDeclaration || element instanceof ConstructorDeclaration) {
            reportOutsideClass(annotation, element);
        } else {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2012, kind(element) + " cannot be exported")
                    .at(ParsedSource.span(annotation), "stands on " + named(element))
                    .help("`@Napi` goes on `public static` methods, records, classes, enums and sealed interfaces"));
        }
    }

    private void reportOutsideClass(AnnotationExpr annotation, Node element) {
        String type = element.getParentNode()
                .filter(NodeWithSimpleName.class::isInstance)
                .map(Exports::named)
                .orElse("the class");
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2012, kind(element) + " of " + type + " cannot be exported")
                .at(ParsedSource.span(annotation), type + " is not an exported class")
                .help(
                        element instanceof FieldDeclaration
                                ? "write `@Napi` in front of the class too, or make it a constant: `public static final`"
                                : "write `@Napi` in front of the class too"));
    }

    private static boolean isConstant(FieldDeclaration field) {
        boolean inInterface =
                field.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration type && type.isInterface();
        return inInterface || (field.isStatic() && field.isFinal());
    }

    private static boolean isInExportedClass(BodyDeclaration<?> member) {
        return member.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration owner
                && !owner.isInterface()
                && NapiAnnotation.find(owner).isPresent();
    }

    private static boolean isInExportedEnum(EnumConstantDeclaration constant) {
        return constant.getParentNode().orElseThrow() instanceof EnumDeclaration declared
                && NapiAnnotation.find(declared).isPresent();
    }

    private boolean isNapi(AnnotationExpr annotation, CompilationUnit unit) {
        if (!annotation.getName().getIdentifier().equals("Napi")) {
            return false;
        }
        if (annotation.getName().getQualifier().isPresent()) {
            return annotation.getNameAsString().equals(NAPI);
        }
        Optional<String> imported = unit.getImports().stream()
                .filter(declaration -> !declaration.isStatic() && !declaration.isAsterisk())
                .map(ImportDeclaration::getNameAsString)
                .filter(name -> name.endsWith(".Napi"))
                .findFirst();
        boolean onDemand = unit.getImports().stream()
                .anyMatch(declaration -> declaration.isAsterisk()
                        && declaration.getNameAsString().equals("io.github.napi4j"));
        if (imported.isEmpty() && !onDemand) {
            missing.reportAnnotation(annotation);
        }
        return imported.map(NAPI::equals).orElse(true);
    }

    private static String kind(Node element) {
        String type = element.getMetaModel().getTypeName();
        return switch (type) {
            case "ClassOrInterfaceDeclaration" -> "an interface";
            case "EnumDeclaration" -> "an enum";
            case "AnnotationDeclaration" -> "an annotation";
            case "FieldDeclaration" -> "a field";
            case "ConstructorDeclaration" -> "a constructor";
            case "Parameter" -> "a parameter";
            default -> "a " + type.replace("Declaration", "").toLowerCase(Locale.ROOT);
        };
    }

    private static String named(Node element) {
        return element instanceof NodeWithSimpleName<?> named ? "`" + named.getNameAsString() + "`" : kind(element);
    }
}
