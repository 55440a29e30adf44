package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.resolution.UnsolvedSymbolException;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Napi} classes to {@link BoundClass}. */
final class ClassBinder {
    private static final String CLOSEABLE = "java.lang.AutoCloseable";

    private final SourceTypes sources;
    private final TypeReader reader;
    private final FunctionBinder functions;
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    ClassBinder(
            SourceTypes sources,
            TypeReader reader,
            FunctionBinder functions,
            TypeBinder types,
            Diagnostics diagnostics) {
        this.sources = sources;
        this.reader = reader;
        this.functions = functions;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The class, or nothing after reporting all that is wrong with it and its members. */
    Optional<BoundClass> bind(ClassOrInterfaceDeclaration declared, Optional<ExportName> name) {
        boolean sound = check(declared);
        Optional<ExportedFunction> constructor = constructor(declared);
        ClassMembers members = new ClassMembers(declared, reader, functions, types, diagnostics);
        members.bind();
        List<BoundType> iterators = iterators(declared);
        if (!sound || name.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new BoundClass(
                name.get().name(),
                Namespace.of(declared, diagnostics),
                declared.getFullyQualifiedName().orElseThrow(),
                parent(declared),
                constructor,
                members.methods(),
                members.properties(),
                isCloseable(declared),
                iterators,
                Javadoc.of(declared),
                name.get().span()));
    }

    private boolean check(ClassOrInterfaceDeclaration declared) {
        boolean sound = Visibility.check(declared, declared.getName(), "its export", diagnostics);
        if (!declared.getTypeParameters().isEmpty()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2005, "an exported class cannot have type parameters")
                    .at(ParsedSource.span(declared.getTypeParameters().get(0)), "what this is, JavaScript cannot say")
                    .help("export a subclass for each type that is meant"));
            sound = false;
        }
        if (isInner(declared)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2041,
                            "the inner class `" + declared.getNameAsString() + "` cannot be exported")
                    .at(ParsedSource.span(declared.getName()), "needs an object of the class around it")
                    .help("write `static` in front of `class " + declared.getNameAsString() + "`"));
            sound = false;
        }
        return sound;
    }

    private static boolean isInner(ClassOrInterfaceDeclaration declared) {
        Node parent = declared.getParentNode().orElseThrow();
        boolean inInterface = parent instanceof ClassOrInterfaceDeclaration outer && outer.isInterface();
        return parent instanceof TypeDeclaration<?> && !declared.isStatic() && !inInterface;
    }

    private Optional<ExportedFunction> constructor(ClassOrInterfaceDeclaration declared) {
        List<ConstructorDeclaration> exported = declared.getConstructors().stream()
                .filter(constructor -> NapiAnnotation.find(constructor).isPresent())
                .toList();
        if (exported.isEmpty()) {
            return Optional.empty();
        }
        ConstructorDeclaration constructor = exported.get(0);
        if (exported.size() > 1) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2042,
                            "`" + declared.getNameAsString() + "` has two exported constructors, JavaScript one")
                    .at(ParsedSource.span(exported.get(1).getName()), "second")
                    .related(ParsedSource.span(constructor.getName()), "first")
                    .help("export one, with `@Nullable` parameters last, and `public static` methods for the others"));
            return Optional.empty();
        }
        if (declared.isAbstract()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2042,
                            "the constructor of the abstract class `" + declared.getNameAsString()
                                    + "` cannot be exported")
                    .at(ParsedSource.span(constructor.getName()))
                    .help("take `@Napi` away from the constructor: JavaScript will know the class, but not"
                            + " construct it"));
            return Optional.empty();
        }
        if (!isPublicMember(constructor, constructor.getName(), "constructor")) {
            return Optional.empty();
        }
        return functions.constructor(constructor, declared);
    }

    private boolean isPublicMember(BodyDeclaration<?> member, Node name, String kind) {
        if (Visibility.isPublic(member)) {
            return true;
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2007, "the exported " + kind + " `" + name + "` is not public")
                .at(ParsedSource.span(name))
                .help("write `public` in front of it"));
        return false;
    }

    /** The nearest superclass that is exported; what lies between, JavaScript does not see. */
    private Optional<String> parent(ClassOrInterfaceDeclaration declared) {
        ClassOrInterfaceDeclaration current = declared;
        while (!current.getExtendedTypes().isEmpty()) {
            Optional<TypeUse> use = reader.read(current.getExtendedTypes(0), new NodeList<>());
            Optional<TypeDeclaration<?>> source = use.filter(TypeUse.ClassUse.class::isInstance)
                    .flatMap(found -> sources.find(((TypeUse.ClassUse) found).name()));
            if (source.isEmpty() || !(source.get() instanceof ClassOrInterfaceDeclaration superclass)) {
                return Optional.empty();
            }
            if (types.isExported(superclass)) {
                return superclass.getFullyQualifiedName();
            }
            current = superclass;
        }
        return Optional.empty();
    }

    /** What the class is to loops: an {@code Iterable} or a {@code Flow.Publisher}, as it says itself. */
    private List<BoundType> iterators(ClassOrInterfaceDeclaration declared) {
        TypeBinder.Site site = new TypeBinder.Site("elements of `" + declared.getNameAsString() + "`", Position.RESULT);
        List<BoundType> iterators = new ArrayList<>();
        for (ClassOrInterfaceType implemented : declared.getImplementedTypes()) {
            Optional<TypeUse> use = reader.read(implemented, new NodeList<>());
            if (use.isEmpty() || !(use.get() instanceof TypeUse.ClassUse type)) {
                continue;
            }
            if (type.name().equals("java.lang.Iterable")) {
                types.argument(type, 0, "String", site, Position.PROMISED)
                        .map(BoundType.IteratorType::new)
                        .ifPresent(iterators::add);
            } else if (type.name().equals(StreamBinder.PUBLISHER)) {
                types.bind(type, site).ifPresent(iterators::add);
            }
        }
        return iterators;
    }

    private static boolean isCloseable(ClassOrInterfaceDeclaration declared) {
        try {
            return declared.resolve().getAllAncestors().stream()
                    .anyMatch(type -> type.getQualifiedName().equals(CLOSEABLE));
        } catch (UnsolvedSymbolException e) {
            // javac will say that a supertype is missing.
            return false;
        }
    }
}
