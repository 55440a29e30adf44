package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.FunctionOptions;
import io.github.napi4j.compiler.model.Parameter;
import java.util.List;
import java.util.Optional;

/** {@code @Napi} fields to the functions that read and assign them. */
final class FieldBinder {
    private final TypeReader reader;
    private final TypeBinder types;
    private final TypeScriptOverrides overrides;
    private final Diagnostics diagnostics;

    FieldBinder(TypeReader reader, TypeBinder types, Diagnostics diagnostics) {
        overrides = new TypeScriptOverrides(diagnostics);
        this.reader = reader;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** What reads a field, and what assigns it if it may be assigned. */
    record Accessors(ExportedFunction getter, ExportedFunction setter) {}

    /** The accessors, or nothing after reporting what is wrong with the field. */
    Optional<Accessors> bind(
            FieldDeclaration field, VariableDeclarator variable, Optional<ExportName> name, TypeDeclaration<?> owner) {
        String javaName = variable.getNameAsString();
        if (!Visibility.isPublic(field)) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2007, "the exported field `" + javaName + "` is not public")
                            .at(ParsedSource.span(variable.getName()))
                            .help("write `public` in front of it, or export a getter"));
            return Optional.empty();
        }
        String what = "field `" + javaName + "` of `" + owner.getNameAsString() + "`";
        Optional<BoundType> type = reader.read(variable.getType(), field.getAnnotations())
                .flatMap(use -> types.bind(use, new TypeBinder.Site(what, Position.FIELD)));
        Optional<String> ownerName = owner.getFullyQualifiedName();
        if (type.isEmpty() || name.isEmpty() || ownerName.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> typescript = overrides.type(field);
        FunctionOptions options = new FunctionOptions(
                "",
                FunctionOptions.Checking.NONE,
                new FunctionOptions.Types(Optional.empty(), typescript, Optional.empty(), overrides.skips(field)));
        ExportedFunction getter = new ExportedFunction(
                name.get().name(),
                ownerName.get(),
                javaName,
                List.of(),
                type.get(),
                Javadoc.of(field),
                name.get().span(),
                options);
        ExportedFunction setter = new ExportedFunction(
                name.get().name(),
                ownerName.get(),
                javaName,
                List.of(new Parameter(javaName, type.get(), typescript)),
                new BoundType.VoidType(false),
                Javadoc.of(field),
                name.get().span(),
                options);
        return Optional.of(new Accessors(getter, setter));
    }
}
