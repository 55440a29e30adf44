package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports types that neither the sources nor the class path have: once for an import, and not again at each use of it. */
final class MissingTypes {
    private static final List<String> COMMON_PACKAGES = List.of(
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "org.jspecify.annotations",
            "java.io",
            "java.math",
            "java.nio.file",
            "java.time");

    private final SourceTypes sources;
    private final ClassPathTypes classPath;
    private final Diagnostics diagnostics;
    private final Set<Imported> reported = new HashSet<>();

    MissingTypes(SourceTypes sources, ClassPathTypes classPath, Diagnostics diagnostics) {
        this.sources = sources;
        this.classPath = classPath;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports imports that lead nowhere.
     *
     * <p>Not those of the project's own packages: an annotation processor may be about to write what they name, and javac
     * will say if none does.
     */
    void checkImports(ParsedSource source) {
        for (ImportDeclaration declaration : source.unit().getImports()) {
            String name = declaration.getNameAsString();
            if (declaration.isStatic() && !declaration.isAsterisk()) {
                name = parent(name);
            } else if (declaration.isAsterisk() && !declaration.isStatic()) {
                continue;
            }
            if (sources.find(name).isPresent() || sources.ownsPackage(parent(name)) || classPath.has(name)) {
                continue;
            }
            reported.add(new Imported(source.file(), simple(name)));
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2003, "cannot find `" + name + "` in the project's sources or dependencies")
                    .at(ParsedSource.span(declaration.getName()))
                    .help(dependencyHelp(name)));
        }
    }

    private static String dependencyHelp(String name) {
        if (name.startsWith("io.github.napi4j.")) {
            return "add to `pom.xml`: " + Snippets.API_DEPENDENCY;
        }
        if (name.startsWith("org.jspecify.")) {
            return "add to `pom.xml`: <dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId>"
                    + "<version>1.0.0</version></dependency>";
        }
        return "add the dependency that has it to `pom.xml`, or correct the name";
    }

    /** Reports a type name of a signature, unless its import was reported. */
    void reportUnless(ClassOrInterfaceType type, String unsolved) {
        String name = unsolved.isEmpty() ? type.getNameAsString() : unsolved;
        SourceFile file = ParsedSource.span(type).source();
        String outermost = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (reported.contains(new Imported(file, simple(name))) || reported.contains(new Imported(file, outermost))) {
            return;
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2003, "cannot find the type `" + name + "`")
                .at(ParsedSource.span(type.getName()))
                .help(nameHelp(type, simple(name))));
    }

    /** Reports {@code @Napi} without its import, at the first place in a file. */
    void reportAnnotation(Node annotation) {
        if (!reported.add(new Imported(ParsedSource.span(annotation).source(), "Napi"))) {
            return;
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2003, "cannot find the annotation `Napi`")
                .at(ParsedSource.span(annotation))
                .help("import it: `import io.github.napi4j.Napi;`"));
    }

    private String nameHelp(ClassOrInterfaceType type, String name) {
        Optional<String> packageName = COMMON_PACKAGES.stream()
                .filter(candidate -> classPath.has(candidate + "." + name))
                .findFirst();
        if (packageName.isPresent()) {
            return "import it: `import " + packageName.get() + "." + name + ";`";
        }
        Set<String> near = sources.simpleNames();
        near.addAll(Set.of("String", "Integer", "Long", "Double", "Boolean", "List", "Map", "CompletableFuture"));
        near.remove(type.getNameAsString());
        return Spelling.nearest(name, near)
                .map(found -> "did you mean `" + found + "`?")
                .orElse("import it, and add the dependency that has it to `pom.xml`");
    }

    private static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private record Imported(SourceFile file, String simpleName) {}
}
