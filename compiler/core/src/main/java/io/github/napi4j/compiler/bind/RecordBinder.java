package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.BoundRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code @Napi} records to {@link BoundRecord}. */
final class RecordBinder {
    private final TypeReader reader;
    private final TypeBinder types;
    private final TypeScriptOverrides overrides;
    private final Diagnostics diagnostics;

    RecordBinder(TypeReader reader, TypeBinder types, Diagnostics diagnostics) {
        this.reader = reader;
        this.types = types;
        this.diagnostics = diagnostics;
        overrides = new TypeScriptOverrides(diagnostics);
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
        NapiAnnotation members = NapiAnnotation.of(declared);
        NamingCase naming = members.constant("naming", NamingCase.class, NamingCase.AS_WRITTEN, diagnostics);
        BoundRecord.Shape shape = shape(members);
        List<Optional<BoundRecord.Component>> components = new ArrayList<>();
        if (plain) {
            declared.getParameters().forEach(component -> components.add(component(component, declared, naming)));
        }
        Optional<List<BoundRecord.Component>> all = TypeBinder.all(components);
        boolean shaped = all.isPresent() && checkShape(declared, shape, all.get()) && checkKeys(declared, all.get());
        if (!visible || !plain || name.isEmpty() || !shaped) {
            return Optional.empty();
        }
        return Optional.of(new BoundRecord(
                name.get().name(),
                declared.getFullyQualifiedName().orElseThrow(),
                shape,
                members.flag("nullable", false, diagnostics),
                all.orElseThrow(),
                Javadoc.of(declared),
                name.get().span()));
    }

    private BoundRecord.Shape shape(NapiAnnotation members) {
        boolean tuple = members.flag("tuple", false, diagnostics);
        if (!members.flag("transparent", false, diagnostics)) {
            return tuple ? BoundRecord.Shape.TUPLE : BoundRecord.Shape.OBJECT;
        }
        if (tuple) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2063, "a record cannot be a tuple and its one component")
                    .at(ParsedSource.span(members.value("transparent").orElseThrow()))
                    .help("drop `tuple` or `transparent`"));
        }
        return BoundRecord.Shape.TRANSPARENT;
    }

    private boolean checkShape(
            RecordDeclaration declared, BoundRecord.Shape shape, List<BoundRecord.Component> components) {
        if (shape == BoundRecord.Shape.TRANSPARENT && components.size() != 1) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2063,
                            "the transparent record `" + declared.getNameAsString() + "` has " + components.size()
                                    + " components")
                    .at(ParsedSource.span(declared.getName()))
                    .help("a transparent record has one, which it is in JavaScript"));
            return false;
        }
        if (shape != BoundRecord.Shape.TUPLE) {
            return true;
        }
        int last = components.size();
        while (last > 0 && components.get(last - 1).type().optional()) {
            last--;
        }
        boolean fine = true;
        for (int i = 0; i < last; i++) {
            if (components.get(i).type().optional()) {
                fine = false;
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N2063, "an element that may be missing is followed by one that may not")
                        .at(ParsedSource.span(declared.getParameters().get(i)), "component of a tuple")
                        .help("move it to the end, behind `"
                                + components.get(last - 1).javaName() + "`"));
            }
        }
        return fine;
    }

    private boolean checkKeys(RecordDeclaration declared, List<BoundRecord.Component> components) {
        boolean fine = true;
        Map<String, SourceSpan> taken = new HashMap<>();
        for (int i = 0; i < components.size(); i++) {
            SourceSpan span = ParsedSource.span(declared.getParameters().get(i).getName());
            SourceSpan first = taken.putIfAbsent(components.get(i).name(), span);
            if (first != null) {
                fine = false;
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N2006,
                                "two components are named `" + components.get(i).name() + "` in JavaScript")
                        .at(span, "second")
                        .related(first, "first")
                        .help("rename one, or choose another `naming`"));
            }
        }
        return fine;
    }

    private Optional<BoundRecord.Component> component(
            Parameter component, RecordDeclaration declared, NamingCase naming) {
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
                .flatMap(type -> types.async().withOptions(type, component))
                .map(type -> new BoundRecord.Component(naming.of(name), name, type, overrides.type(component)));
    }
}
