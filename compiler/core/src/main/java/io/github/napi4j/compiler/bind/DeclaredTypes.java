package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.napi4j.compiler.model.BoundType;

/** The kinds of the addon's own types that {@code @Napi} may stand on, and what uses of them are. */
final class DeclaredTypes {
    private DeclaredTypes() {}

    /** Whether {@code @Napi} may stand on the declaration. */
    static boolean mayBeExported(TypeDeclaration<?> declared) {
        return isCopied(declared) || (declared instanceof ClassOrInterfaceDeclaration type && !type.isInterface());
    }

    /** Whether values of the type are copied: records, enums, and sealed interfaces, which are unions. */
    static boolean isCopied(TypeDeclaration<?> declared) {
        return declared instanceof RecordDeclaration || declared instanceof EnumDeclaration || isUnion(declared);
    }

    /** Whether the name may be that of a value in JavaScript, and not of a type alone. */
    static boolean isValue(TypeDeclaration<?> declared) {
        return declared instanceof EnumDeclaration
                || (declared instanceof ClassOrInterfaceDeclaration && !isUnion(declared));
    }

    /** What a message calls the kind of a declaration that may be exported. */
    static String kind(TypeDeclaration<?> declared) {
        if (declared instanceof RecordDeclaration) {
            return "record";
        }
        if (declared instanceof EnumDeclaration) {
            return "enum";
        }
        return isUnion(declared) ? "sealed interface" : "class";
    }

    /** The type of a use of an exported declaration. */
    static BoundType reference(TypeDeclaration<?> declared, String qualifiedName) {
        if (declared instanceof RecordDeclaration) {
            return new BoundType.RecordType(qualifiedName);
        }
        if (declared instanceof EnumDeclaration) {
            return new BoundType.EnumType(qualifiedName);
        }
        return isUnion(declared) ? new BoundType.UnionType(qualifiedName) : new BoundType.ClassType(qualifiedName);
    }

    private static boolean isUnion(TypeDeclaration<?> declared) {
        return declared instanceof ClassOrInterfaceDeclaration type
                && type.isInterface()
                && type.getModifiers().stream()
                        .anyMatch(modifier -> modifier.getKeyword().asString().equals("sealed"));
    }
}
