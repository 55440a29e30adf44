package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;

/** Whether the generated code, which lies in a package of its own, can name a class. */
final class Visibility {
    private Visibility() {}

    /** Whether a member is public, written or implied. */
    static boolean isPublic(BodyDeclaration<?> member) {
        boolean written =
                member instanceof NodeWithModifiers<?> modified && modified.hasModifier(Modifier.Keyword.PUBLIC);
        return written || isInInterface(member);
    }

    private static boolean isInInterface(Node member) {
        Node parent = member.getParentNode().orElse(null);
        return parent instanceof AnnotationDeclaration
                || (parent instanceof ClassOrInterfaceDeclaration type && type.isInterface());
    }

    /**
     * Reports a class that is not public all the way up, not in a package, or inside a method.
     *
     * @param user what needs the class: {@code function `add`}
     */
    static boolean check(TypeDeclaration<?> type, Node reason, String user, Diagnostics diagnostics) {
        if (type.getFullyQualifiedName().isEmpty()) {
            Diagnostic diagnostic = Diagnostic.of(
                            DiagnosticCode.N2008,
                            "`" + type.getNameAsString() + "` is declared inside a method and has no name outside it")
                    .at(ParsedSource.span(type.getName()));
            diagnostics.report(neededBy(diagnostic, type, reason, user)
                    .help("move it to the top level, or make it a `public static` member"));
            return false;
        }
        Node node = type;
        while (node instanceof TypeDeclaration<?> declaration) {
            if (!isPublic(declaration)) {
                diagnostics.report(
                        Diagnostic.of(DiagnosticCode.N2008, "`" + declaration.getNameAsString() + "` is not public")
                                .at(ParsedSource.span(declaration.getName()), "must be public")
                                .related(ParsedSource.span(reason), "needed by " + user)
                                .help("write `public` in front of `" + keyword(declaration) + " "
                                        + declaration.getNameAsString() + "`"));
                return false;
            }
            node = node.getParentNode().orElseThrow();
        }
        if (type.findCompilationUnit().orElseThrow().getPackageDeclaration().isEmpty()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2008,
                            "`" + type.getNameAsString() + "` is in no package, so no other package can name it")
                    .at(ParsedSource.span(type.getName()))
                    .help("put a package declaration first, for example `package addon;`, and the file in the folder"
                            + " of that name"));
            return false;
        }
        return true;
    }

    private static Diagnostic neededBy(Diagnostic diagnostic, TypeDeclaration<?> type, Node reason, String user) {
        return reason.equals(type.getName())
                ? diagnostic
                : diagnostic.related(ParsedSource.span(reason), "needed by " + user);
    }

    private static String keyword(TypeDeclaration<?> type) {
        if (type.isRecordDeclaration()) {
            return "record";
        }
        if (type.isEnumDeclaration()) {
            return "enum";
        }
        return type instanceof ClassOrInterfaceDeclaration declared && declared.isInterface() ? "interface" : "class";
    }
}
