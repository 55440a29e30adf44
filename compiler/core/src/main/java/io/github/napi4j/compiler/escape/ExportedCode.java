package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.resolution.types.ResolvedType;
import java.util.Set;

/** What JavaScript calls, and what it keeps of what it is given. */
final class ExportedCode {
    private static final Set<String> COPIED = Set.of("List", "Map", "Set", "Collection", "Optional", "Ref");

    private final SourceNames names;

    ExportedCode(SourceNames names) {
        this.names = names;
    }

    /** Whether a method or constructor carries {@code @Napi}. */
    boolean isExported(CallableDeclaration<?> callable) {
        return hasNapi(callable);
    }

    /** Whether instances live as long as JavaScript holds them. */
    boolean isExportedClass(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declared
                && !declared.isInterface()
                && (hasNapi(declared) || hasExportedSubclass(declared));
    }

    private boolean hasExportedSubclass(ClassOrInterfaceDeclaration type) {
        return type.findCompilationUnit().orElseThrow().findAll(ClassOrInterfaceDeclaration.class).stream()
                .anyMatch(other -> hasNapi(other)
                        && other.getExtendedTypes().stream()
                                .anyMatch(extended -> extended.getNameAsString().equals(type.getNameAsString())));
    }

    /** Whether JavaScript keeps a result of this type as it is: a function, a future, an instance; others are copied. */
    boolean isKeptByJavaScript(Type type) {
        if (!(type instanceof ClassOrInterfaceType named) || HandleTypes.isHandle(type)) {
            return false;
        }
        if (COPIED.contains(named.getNameAsString())) {
            return false;
        }
        return names.type(named.getNameAsString())
                .map(declared -> declared.isClassOrInterfaceDeclaration())
                .orElseGet(() -> isLibraryClass(named));
    }

    private static boolean isLibraryClass(ClassOrInterfaceType named) {
        try {
            ResolvedType resolved = named.resolve();
            return !HandleTypes.isPlain(resolved) && !HandleTypes.isHandle(resolved);
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static boolean hasNapi(NodeWithAnnotations<?> element) {
        return element.getAnnotations().stream()
                .map(AnnotationExpr::getName)
                .anyMatch(name -> name.getIdentifier().equals("Napi"));
    }
}
