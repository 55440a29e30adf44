package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Napi} methods to {@link ExportedFunction}. */
final class FunctionBinder {
    private final TypeReader reader;
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    FunctionBinder(TypeReader reader, TypeBinder types, Diagnostics diagnostics) {
        this.reader = reader;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The function, or nothing after reporting all that is wrong with the method. */
    Optional<ExportedFunction> bind(MethodDeclaration method, Optional<ExportName> name) {
        boolean callable = isPublicStatic(method);
        Optional<String> owner = owner(method);
        List<Optional<Parameter>> parameters = new ArrayList<>();
        method.getParameters().forEach(parameter -> parameters.add(parameter(parameter, method)));
        Optional<BoundType> result = reader.read(method.getType(), method.getAnnotations())
                .flatMap(use -> types.bind(
                        use, new TypeBinder.Site("result of `" + method.getNameAsString() + "`", Position.RESULT)))
                .flatMap(type -> types.async().result(type, method));
        Optional<List<Parameter>> all = TypeBinder.all(parameters);
        if (!callable || name.isEmpty() || owner.isEmpty() || all.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        if (result.get() instanceof BoundType.AsyncType && !canRunOnThePool(method, all.get())) {
            return Optional.empty();
        }
        return Optional.of(new ExportedFunction(
                name.get().name(),
                owner.get(),
                method.getNameAsString(),
                all.get(),
                result.get(),
                Javadoc.of(method),
                name.get().span()));
    }

    private boolean canRunOnThePool(MethodDeclaration method, List<Parameter> parameters) {
        boolean can = true;
        for (int i = 0; i < parameters.size(); i++) {
            can &= types.async().checkAsync(parameters.get(i).type(), method.getParameter(i), method);
        }
        return can;
    }

    private boolean isPublicStatic(MethodDeclaration method) {
        List<String> lacking = new ArrayList<>();
        if (!Visibility.isPublic(method)) {
            lacking.add("public");
        }
        if (!method.isStatic()) {
            lacking.add("static");
        }
        if (lacking.isEmpty()) {
            return true;
        }
        boolean inInterface =
                method.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration type && type.isInterface();
        Diagnostic diagnostic = Diagnostic.of(
                        DiagnosticCode.N2007,
                        "the exported method `" + method.getNameAsString() + "` is not " + String.join(" ", lacking))
                .at(ParsedSource.span(method.getName()));
        diagnostics.report(
                inInterface
                        ? diagnostic.help("write `static` and a body")
                        : diagnostic.help("write `public static "
                                + method.getTypeAsString() + " " + method.getNameAsString() + "("
                                + ParsedSource.types(method.getParameters()) + ")`"));
        return false;
    }

    private Optional<String> owner(MethodDeclaration method) {
        Node parent = method.getParentNode().orElseThrow();
        if (parent instanceof TypeDeclaration<?> type) {
            String user = "the exported method `" + method.getNameAsString() + "`";
            return Visibility.check(type, method.getName(), user, diagnostics)
                    ? type.getFullyQualifiedName()
                    : Optional.empty();
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N2008, "an anonymous class cannot export methods")
                .at(ParsedSource.span(method.getName()))
                .help("move the method to a public class"));
        return Optional.empty();
    }

    private Optional<Parameter> parameter(
            com.github.javaparser.ast.body.Parameter parameter, MethodDeclaration method) {
        String name = parameter.getNameAsString();
        if (parameter.isVarArgs()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2009, "an exported method cannot have a variable number of arguments")
                    .at(ParsedSource.span(parameter), "parameter `" + name + "` of `" + method.getNameAsString() + "`")
                    .help("use `List<T>` or an array: `" + parameter.getTypeAsString() + "[] " + name + "`"));
            return Optional.empty();
        }
        TypeBinder.Site site = new TypeBinder.Site(
                "parameter `" + name + "` of `" + method.getNameAsString() + "`", Position.PARAMETER);
        return reader.read(parameter.getType(), parameter.getAnnotations())
                .flatMap(use -> types.bind(use, site))
                .flatMap(type -> types.async().withOptions(type, parameter))
                .map(type -> new Parameter(name, type));
    }
}
