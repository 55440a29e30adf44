package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.resolution.UnsolvedSymbolException;
import com.github.javaparser.resolution.declarations.ResolvedMethodDeclaration;
import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import com.github.javaparser.resolution.declarations.ResolvedTypeParameterDeclaration;
import com.github.javaparser.resolution.logic.FunctionalInterfaceLogic;
import com.github.javaparser.resolution.types.ResolvedReferenceType;
import com.github.javaparser.resolution.types.ResolvedType;
import com.github.javaparser.symbolsolver.javaparsermodel.declarations.JavaParserMethodDeclaration;
import com.github.javaparser.utils.Pair;
import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.bind.TypeUse.WildcardUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundCallback;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Functional interfaces with their type arguments to {@link BoundCallback}. */
final class CallbackBinder {
    private final SourceTypes sources;
    private final TypeReader reader;
    private final TypeBinder types;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<BoundCallback>> bound = new LinkedHashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    CallbackBinder(SourceTypes sources, TypeReader reader, TypeBinder types, Diagnostics diagnostics) {
        this.sources = sources;
        this.reader = reader;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** Every callback bound so far, in order of appearance. */
    List<BoundCallback> all() {
        return bound.values().stream().flatMap(Optional::stream).toList();
    }

    Optional<BoundType> bind(ClassUse use, TypeBinder.Site site) {
        ResolvedReferenceTypeDeclaration declaration = use.declaration();
        int variables = declaration.getTypeParameters().size();
        if (use.arguments().size() != variables) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2004, "the raw type `" + use.text() + "` cannot cross to JavaScript")
                            .at(use.span(), site.what())
                            .help("give its type arguments, of which it has " + variables));
            return Optional.empty();
        }
        // `? super String` in a callback's type promises more than JavaScript asks for: the bound itself fits.
        List<TypeUse> arguments = use.arguments().stream()
                .map(argument -> argument instanceof WildcardUse wildcard
                        ? wildcard.bound().orElse(argument)
                        : argument)
                .toList();
        Optional<TypeDeclaration<?>> source = sources.find(use.name());
        if (source.isPresent() && !Visibility.check(source.get(), source.get().getName(), site.what(), diagnostics)) {
            return Optional.empty();
        }
        Map<String, TypeUse> values = new HashMap<>();
        for (int i = 0; i < variables; i++) {
            values.put(declaration.getTypeParameters().get(i).getName(), arguments.get(i));
        }
        String id = spelled(use.name(), arguments, true);
        BoundType.CallbackType type = new BoundType.CallbackType(id, spelled(use.name(), arguments, false));
        if (inProgress.contains(id)) {
            // A callback that takes or gives one of its own kind.
            return Optional.of(type);
        }
        if (!bound.containsKey(id)) {
            inProgress.add(id);
            bound.put(id, signature(use, values, type, site));
            inProgress.remove(id);
        }
        return bound.get(id).map(callback -> type);
    }

    private Optional<BoundCallback> signature(
            ClassUse use, Map<String, TypeUse> values, BoundType.CallbackType type, TypeBinder.Site site) {
        Optional<Signature> signature = read(use, values);
        if (signature.isEmpty()) {
            return Optional.empty();
        }
        String method = signature.get().name;
        List<Optional<Parameter>> parameters = new ArrayList<>();
        signature.get().parameters.forEach((name, parameter) -> {
            TypeBinder.Site of = new TypeBinder.Site(
                    "parameter `" + name + "` of the callback, which is " + site.what(), Position.CALLBACK_PARAMETER);
            parameters.add(types.bind(parameter, of).map(bind -> new Parameter(name, bind)));
        });
        Optional<BoundType> result = types.bind(
                signature.get().result,
                new TypeBinder.Site("result of the callback, which is " + site.what(), Position.CALLBACK_RESULT));
        Optional<List<Parameter>> all = TypeBinder.all(parameters);
        return all.isEmpty() || result.isEmpty()
                ? Optional.empty()
                : Optional.of(new BoundCallback(type.id(), type.javaType(), method, all.get(), result.get()));
    }

    /** The single abstract method, its types in terms of the use: from source where there is one, else as compiled. */
    private Optional<Signature> read(ClassUse use, Map<String, TypeUse> values) {
        try {
            ResolvedMethodDeclaration method = FunctionalInterfaceLogic.getFunctionalMethod(use.declaration())
                    .orElseThrow()
                    .getDeclaration();
            Map<String, TypeUse> inherited = inherited(method.declaringType(), use, values);
            Optional<Signature> signature = method instanceof JavaParserMethodDeclaration source
                    ? read(source.getWrappedNode())
                    : Optional.of(read(method, use));
            return signature.map(found -> found.substitute(inherited));
        } catch (UnsolvedSymbolException e) {
            reportMissing(e.getName(), use);
        } catch (LinkageError e) {
            reportMissing(String.valueOf(e.getMessage()).replace('/', '.'), use);
        }
        return Optional.empty();
    }

    private void reportMissing(String name, ClassUse use) {
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N2003,
                        "cannot find the type `" + name + "`, which `" + use.name() + "` mentions")
                .at(use.span())
                .help("add the dependency that has it to `pom.xml`"));
    }

    /** What the type variables of the interface that declares the method stand for in an interface that inherits it. */
    private Map<String, TypeUse> inherited(
            ResolvedReferenceTypeDeclaration declaring, ClassUse use, Map<String, TypeUse> values) {
        if (declaring.getQualifiedName().equals(use.name())) {
            return values;
        }
        ResolvedReferenceType ancestor = use.declaration().getAllAncestors().stream()
                .filter(type -> type.getQualifiedName().equals(declaring.getQualifiedName()))
                .findFirst()
                .orElseThrow();
        Map<String, TypeUse> inherited = new HashMap<>();
        for (Pair<ResolvedTypeParameterDeclaration, ResolvedType> value : ancestor.getTypeParametersMap()) {
            inherited.put(value.a.getName(), reader.read(value.b, use.span()).substitute(values));
        }
        return inherited;
    }

    private Signature read(ResolvedMethodDeclaration method, ClassUse use) {
        Map<String, TypeUse> parameters = new LinkedHashMap<>();
        for (int i = 0; i < method.getNumberOfParams(); i++) {
            parameters.put(
                    parameterName(method, i), reader.read(method.getParam(i).getType(), use.span()));
        }
        return new Signature(method.getName(), parameters, reader.read(method.getReturnType(), use.span()));
    }

    /** The class file's name where it was compiled with {@code -parameters}; the JDK's were not. */
    private static String parameterName(ResolvedMethodDeclaration method, int index) {
        String name = method.getParam(index).hasName() ? method.getParam(index).getName() : "";
        if (!name.isEmpty() && !name.matches("arg\\d+")) {
            return name;
        }
        return method.getNumberOfParams() == 1 ? "arg" : "arg" + index;
    }

    private Optional<Signature> read(MethodDeclaration method) {
        Map<String, TypeUse> parameters = new LinkedHashMap<>();
        for (com.github.javaparser.ast.body.Parameter parameter : method.getParameters()) {
            if (parameter.isVarArgs()) {
                diagnostics.report(
                        Diagnostic.of(DiagnosticCode.N2009, "a callback cannot have a variable number of arguments")
                                .at(ParsedSource.span(parameter))
                                .help("use `List<T>` or an array"));
                return Optional.empty();
            }
            Optional<TypeUse> type = reader.read(parameter.getType(), parameter.getAnnotations());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            parameters.put(parameter.getNameAsString(), type.get());
        }
        return reader.read(method.getType(), method.getAnnotations())
                .map(result -> new Signature(method.getNameAsString(), parameters, result));
    }

    /** The type as source spells it; with annotations, it is no longer Java but tells two signatures apart. */
    private static String spelled(String name, List<TypeUse> arguments, boolean annotated) {
        return arguments.isEmpty()
                ? name
                : arguments.stream()
                        .map(argument -> spelled(argument, annotated))
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    private static String spelled(TypeUse use, boolean annotated) {
        String mark = annotated
                ? use.marks().marks().keySet().stream()
                        .sorted()
                        .map(Mark::spelled)
                        .collect(Collectors.joining("", use.nullable() ? "?" : "", ""))
                : "";
        if (use instanceof ClassUse type) {
            return spelled(type.name(), type.arguments(), annotated) + mark;
        }
        if (use instanceof TypeUse.ArrayUse array) {
            return spelled(array.element(), annotated) + "[]" + mark;
        }
        return use.text() + mark;
    }

    private record Signature(String name, Map<String, TypeUse> parameters, TypeUse result) {
        Signature substitute(Map<String, TypeUse> values) {
            Map<String, TypeUse> replaced = new LinkedHashMap<>();
            parameters.forEach((parameter, type) -> replaced.put(parameter, type.substitute(values)));
            return new Signature(name, replaced, result.substitute(values));
        }
    }
}
