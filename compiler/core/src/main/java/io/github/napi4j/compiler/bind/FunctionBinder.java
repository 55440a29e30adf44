package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.FunctionOptions;
import io.github.napi4j.compiler.model.HandleKind;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Napi} methods to {@link ExportedFunction}. */
final class FunctionBinder {
    private final TypeReader reader;
    private final TypeBinder types;
    private final TypeScriptOverrides overrides;
    private final Diagnostics diagnostics;

    FunctionBinder(TypeReader reader, TypeBinder types, Diagnostics diagnostics) {
        overrides = new TypeScriptOverrides(diagnostics);
        this.reader = reader;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The function, or nothing after reporting all that is wrong with the method. */
    Optional<ExportedFunction> bind(MethodDeclaration method, String namespace, Optional<ExportName> name) {
        boolean callable = isPublicStatic(method);
        Optional<String> owner = owner(method);
        Optional<ExportedFunction> function = function(method, namespace, name, owner, result(method));
        return callable ? function : Optional.empty();
    }

    /** A method that runs when the module is loaded. */
    Optional<ExportedFunction> initializer(MethodDeclaration method) {
        Optional<ExportedFunction> function = bind(
                method, "", Optional.of(new ExportName(method.getNameAsString(), ParsedSource.span(method.getName()))));
        return function.filter(bound -> {
            boolean parameters = bound.parameters().stream()
                            .allMatch(
                                    parameter -> parameter.type() instanceof BoundType.EnvType || isExports(parameter))
                    && bound.parameters().stream()
                                    .map(Parameter::type)
                                    .distinct()
                                    .count()
                            == bound.parameters().size();
            boolean fine = parameters && bound.result() instanceof BoundType.VoidType;
            if (!fine) {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N2031, "the method `" + method.getNameAsString() + "` is no initializer")
                        .at(ParsedSource.span(method.getName()), "`init = true`")
                        .help("an initializer is `void` and takes at most a `JsEnv` and the exports, a `JsObject`"));
            }
            return fine;
        });
    }

    private static boolean isExports(Parameter parameter) {
        return parameter.type() instanceof BoundType.HandleType handle && handle.kind() == HandleKind.OBJECT;
    }

    /** A method of an exported class, static or not. */
    Optional<ExportedFunction> member(MethodDeclaration method, Optional<ExportName> name, TypeDeclaration<?> owner) {
        boolean visible = Visibility.isPublic(method);
        if (!visible) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2007,
                            "the exported method `" + method.getNameAsString() + "` is not public")
                    .at(ParsedSource.span(method.getName()))
                    .help("write `public` in front of it"));
        }
        Namespace.checkMember(method, diagnostics);
        Optional<ExportedFunction> function = function(method, "", name, owner.getFullyQualifiedName(), result(method));
        return visible ? function : Optional.empty();
    }

    /** The constructor of an exported class. */
    Optional<ExportedFunction> constructor(ConstructorDeclaration constructor, TypeDeclaration<?> owner) {
        return function(
                constructor,
                "",
                Optional.of(new ExportName(owner.getNameAsString(), ParsedSource.span(constructor.getName()))),
                owner.getFullyQualifiedName(),
                Optional.of(new BoundType.VoidType(false)));
    }

    private Optional<ExportedFunction> function(
            CallableDeclaration<?> callable,
            String namespace,
            Optional<ExportName> name,
            Optional<String> owner,
            Optional<BoundType> result) {
        List<Optional<Parameter>> parameters = new ArrayList<>();
        callable.getParameters().forEach(parameter -> parameters.add(parameter(parameter, callable)));
        Optional<List<Parameter>> all = TypeBinder.all(parameters);
        FunctionOptions.Checking checking = checking(callable);
        FunctionOptions.Types typescript = overrides.of(callable);
        if (name.isEmpty() || owner.isEmpty() || all.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        if (result.get() instanceof BoundType.AsyncType && !canRunOnThePool(callable, all.get())) {
            return Optional.empty();
        }
        if (!types.async().checkSignals(all.get(), result.get(), callable)) {
            return Optional.empty();
        }
        return Optional.of(new ExportedFunction(
                name.get().name(),
                owner.get(),
                callable.getNameAsString(),
                all.get(),
                result.get(),
                Javadoc.of(callable),
                name.get().span(),
                new FunctionOptions(namespace, checking, typescript)));
    }

    /** What is done before arguments are converted; reports what means nothing. */
    private FunctionOptions.Checking checking(CallableDeclaration<?> callable) {
        NapiAnnotation annotation = NapiAnnotation.of(callable);
        boolean strict = annotation.flag("strict", false, diagnostics);
        OnInvalid onInvalid = annotation.constant("onInvalid", OnInvalid.class, OnInvalid.THROW, diagnostics);
        boolean undefined = onInvalid == OnInvalid.RETURN_UNDEFINED;
        if (!strict && !undefined) {
            return FunctionOptions.Checking.NONE;
        }
        String word = strict ? "strict" : "onInvalid";
        if (callable.getParameters().isEmpty()) {
            diagnostics.report(nonsense(annotation, word, "of a method without parameters")
                    .help("take `" + word + "` away: there is nothing to check"));
        } else if (undefined && callable instanceof ConstructorDeclaration) {
            diagnostics.report(nonsense(annotation, "onInvalid", "of a constructor, which gives an object or throws")
                    .help("write `strict = true`"));
        }
        return undefined ? FunctionOptions.Checking.UNDEFINED : FunctionOptions.Checking.THROW;
    }

    private static Diagnostic nonsense(NapiAnnotation annotation, String word, String where) {
        return Diagnostic.of(DiagnosticCode.N2040, "`" + word + "` means nothing in the `@Napi` " + where)
                .at(ParsedSource.span(annotation.value(word).orElseThrow()));
    }

    private boolean canRunOnThePool(CallableDeclaration<?> callable, List<Parameter> parameters) {
        boolean can = true;
        for (int i = 0; i < parameters.size(); i++) {
            can &= types.async().checkAsync(parameters.get(i).type(), callable.getParameter(i), callable);
        }
        return can;
    }

    private Optional<BoundType> result(MethodDeclaration method) {
        return reader.read(method.getType(), method.getAnnotations())
                .flatMap(use -> types.bind(
                        use, new TypeBinder.Site("result of `" + method.getNameAsString() + "`", Position.RESULT)))
                .flatMap(type -> types.async().result(type, method));
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
                                + ParsedSource.types(method.getParameters()) + ")`" + orExportClass(method)));
        return false;
    }

    private static String orExportClass(MethodDeclaration method) {
        return !method.isStatic() && method.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration type
                ? ", or `@Napi` in front of `class " + type.getNameAsString() + "`"
                : "";
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
            com.github.javaparser.ast.body.Parameter parameter, CallableDeclaration<?> method) {
        String name = parameter.getNameAsString();
        TypeBinder.Site site = new TypeBinder.Site(
                "parameter `" + name + "` of `" + method.getNameAsString() + "`", Position.PARAMETER);
        Optional<BoundType> type = reader.read(parameter.getType(), parameter.getAnnotations())
                .flatMap(use -> types.bind(use, site))
                .flatMap(bound -> types.async().withOptions(bound, parameter));
        if (parameter.isVarArgs()) {
            type = type.map(BoundType.RestType::new);
        }
        if (parameter.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getName().getIdentifier().equals("This"))) {
            type = type.map(BoundType.ThisType::new);
        }
        Optional<String> typescript = overrides.type(parameter);
        return type.map(bound -> new Parameter(name, bound, typescript));
    }
}
