package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.javaparsermodel.JavaParserFacade;
import com.github.javaparser.symbolsolver.resolution.typesolvers.CombinedTypeSolver;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.escape.EscapeCheck;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundConstant;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.ExportedType;
import io.github.napi4j.compiler.source.AddonSources;
import io.github.napi4j.compiler.source.JavaSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link AddonSources} to {@link AddonModel}. */
public final class BindStage {
    /**
     * What the sources export, or nothing after reporting every error in them.
     *
     * <p>With syntax errors nothing else is looked at: what a broken file declares is not known, and blaming its users would
     * only hide it.
     */
    public Optional<AddonModel> run(AddonSources addon, Diagnostics diagnostics) {
        try (ClassPathTypes classPath = ClassPathTypes.of(addon.classPath())) {
            SourceTypes sources = new SourceTypes();
            CombinedTypeSolver solver = new CombinedTypeSolver(sources, classPath);
            SourceParser parser = new SourceParser(new JavaSymbolSolver(solver));
            List<ParsedSource> parsed = new ArrayList<>();
            for (JavaSource source : addon.sources()) {
                parser.parse(source.file(), diagnostics).ifPresent(parsed::add);
            }
            if (parsed.size() < addon.sources().size()) {
                return Optional.empty();
            }
            parsed.forEach(sources::add);
            MissingTypes missing = new MissingTypes(sources, classPath, diagnostics);
            parsed.forEach(missing::checkImports);
            TypeReader reader = new TypeReader(missing, new NullableAnnotations(classPath));
            return bind(addon, parsed, sources, missing, reader, diagnostics);
        } finally {
            // JavaParser keeps a facade, and with it every syntax tree, for each solver it ever met.
            JavaParserFacade.clearInstances();
        }
    }

    private static Optional<AddonModel> bind(
            AddonSources addon,
            List<ParsedSource> parsed,
            SourceTypes sources,
            MissingTypes missing,
            TypeReader reader,
            Diagnostics diagnostics) {
        Exports exports = new Exports(missing, diagnostics);
        parsed.forEach(exports::add);
        if (!exports.any()) {
            diagnostics.report(nothingExported(parsed));
            return Optional.empty();
        }
        TypeBinder types = new TypeBinder(sources, exports.types(), reader, diagnostics);
        FunctionBinder functionBinder = new FunctionBinder(reader, types, diagnostics);
        ExportedTypeBinder typeBinder = new ExportedTypeBinder(sources, reader, functionBinder, types, diagnostics);
        TypeScriptOverrides overrides = new TypeScriptOverrides(diagnostics);
        parsed.forEach(overrides::checkUses);
        ValueNames values = new ValueNames(diagnostics);
        List<ExportedFunction> functions = new ArrayList<>();
        List<ExportedFunction> initializers = new ArrayList<>();
        for (MethodDeclaration method : exports.methods()) {
            if (NapiAnnotation.of(method).flag("init", false, diagnostics)) {
                functionBinder.initializer(method).ifPresent(initializers::add);
                continue;
            }
            Optional<ExportName> name = ExportName.of(method, method.getName(), diagnostics);
            String namespace = Namespace.of(method, diagnostics);
            name.ifPresent(found -> values.add(namespace, found));
            functionBinder.bind(method, namespace, name).ifPresent(functions::add);
        }
        List<BoundConstant> constants = new ArrayList<>();
        ConstantBinder constantBinder =
                new ConstantBinder(new FieldBinder(reader, types, diagnostics), overrides, diagnostics);
        for (FieldDeclaration field : exports.constants()) {
            String namespace = Namespace.of(field, diagnostics);
            for (VariableDeclarator variable : field.getVariables()) {
                Optional<ExportName> name = ExportName.of(field, variable.getName(), diagnostics);
                name.ifPresent(found -> values.addConstant(namespace, found));
                constantBinder.bind(field, variable, namespace, name).ifPresent(constants::add);
            }
        }
        List<ExportedType> exportedTypes = new ArrayList<>();
        Map<String, SourceSpan> typeNames = new HashMap<>();
        for (TypeDeclaration<?> declared : exports.types()) {
            Optional<ExportName> name = ExportName.of(declared, declared.getName(), diagnostics);
            name.ifPresent(found -> ValueNames.checkUnique(found, found.name(), "type", typeNames, diagnostics));
            if (DeclaredTypes.isValue(declared)) {
                String namespace = namespace(declared, diagnostics);
                name.ifPresent(found -> values.add(namespace, found));
            }
            typeBinder.bind(declared, name).ifPresent(exportedTypes::add);
        }
        values.checkNamespaces();
        new EscapeCheck(ParsedSource::span, diagnostics)
                .run(parsed.stream().map(ParsedSource::unit).toList());
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        AddonModel model = new AddonModel(
                addon.settings().binaryName(),
                functions,
                constants,
                initializers,
                exportedTypes,
                types.callbacks().all());
        new UnionRules(model, diagnostics).check();
        new CrossingRules(model, diagnostics).check();
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(model);
    }

    /** Classes may be in one; what has no other value in JavaScript than its own, or none, may not. */
    private static String namespace(TypeDeclaration<?> declared, Diagnostics diagnostics) {
        return declared instanceof ClassOrInterfaceDeclaration ? Namespace.of(declared, diagnostics) : "";
    }

    private static Diagnostic nothingExported(List<ParsedSource> parsed) {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.N2001, "no method, record or class has `@Napi`");
        Optional<MethodDeclaration> candidate = parsed.stream()
                .flatMap(source -> source.unit().findAll(MethodDeclaration.class).stream())
                .filter(method -> method.isStatic() && Visibility.isPublic(method))
                .filter(method -> method.getParentNode().orElseThrow() instanceof ClassOrInterfaceDeclaration)
                .filter(method -> !method.getNameAsString().equals("main"))
                .findFirst();
        if (candidate.isPresent()) {
            return diagnostic
                    .at(ParsedSource.span(candidate.get().getName()), "could be exported")
                    .help("import `io.github.napi4j.Napi` and write `@Napi` in front of `public static`");
        }
        return diagnostic.help("import `io.github.napi4j.Napi` and write, for example,"
                + " `@Napi public static int add(int a, int b) { return a + b; }`");
    }
}
