package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Napi} records to {@link BoundRecord}. */
final class RecordBinder {
    private final TypeReader reader;
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    RecordBinder(TypeReader reader, TypeBinder types, Diagnostics diagnostics) {
        this.reader = reader;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** The record, or nothing after reporting all that is wrong with it. */
    Optional<BoundRecord> bind(RecordDeclaration declared, Optional<ExportName> name) {
        boolean visible = Visibility.check(declared, declared.getName(), "its export", diagnostics);
        boolean plain = declared.getTypeParameters().isEmpty();
        if (!plain) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2005, "an exported record cannot have type parameters")
                    .at(ParsedSource.span(declared.getTypeParameters().get(0)), "what this is, JavaScript cannot say")
                    .help("write a record for each type that is meant"));
        }
        List<Optional<BoundRecord.Component>> components = new ArrayList<>();
        if (plain) {
            declared.getParameters().forEach(component -> components.add(component(component, declared)));
        }
        Optional<List<BoundRecord.Component>> all = TypeBinder.all(components);
        if (!visible || !plain || name.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BoundRecord(
                name.get().name(),
                declared.getFullyQualifiedName().orElseThrow(),
                all.get(),
                Javadoc.of(declared),
                name.get().span()));
    }

    private Optional<BoundRecord.Component> component(Parameter component, RecordDeclaration declared) {
        String name = component.getNameAsString();
        String what = "component `" + name + "` of `" + declared.getNameAsString() + "`";
        if (component.isVarArgs()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2009, "an exported record cannot have varargs")
                    .at(ParsedSource.span(component), what)
                    .help("use `List<T>` or an array: `" + component.getTypeAsString() + "[] " + name + "`"));
            return Optional.empty();
        }
        return reader.read(component.getType(), component.getAnnotations())
                .flatMap(use -> types.bind(use, new TypeBinder.Site(what, Position.COMPONENT)))
                .map(type -> new BoundRecord.Component(name, type));
    }
}
