package io.github.napi4j.compiler.dts;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.FunctionOptions;
import java.util.Optional;

/** Writes the TypeScript class of an exported class. */
final class ClassDeclaration {
    private static final String INDENT = "  ";

    private final AddonModel model;
    private final TypeScriptTypes types;
    private final TsDoc docs;

    ClassDeclaration(AddonModel model, TypeScriptTypes types, TsDoc docs) {
        this.model = model;
        this.types = types;
        this.docs = docs;
    }

    /** The declaration, without its comment and what exports it. */
    String write(BoundClass type) {
        StringBuilder out = new StringBuilder("class ").append(type.name());
        type.parent()
                .ifPresent(parent -> out.append(" extends ")
                        .append(model.type(BoundClass.class, parent).qualifiedName()));
        out.append(" {\n").append(constructor(type));
        type.properties().stream().filter(BoundClass.Property::isStatic).forEach(property -> property(property, out));
        type.methods().stream().filter(BoundClass.Method::isStatic).forEach(method -> method(method, out));
        type.properties().stream()
                .filter(property -> !property.isStatic())
                .forEach(property -> property(property, out));
        type.methods().stream().filter(method -> !method.isStatic()).forEach(method -> method(method, out));
        for (BoundType iterator : type.iterators()) {
            out.append(INDENT)
                    .append(
                            iterator instanceof BoundType.IteratorType
                                    ? "[Symbol.iterator](): "
                                    : "[Symbol.asyncIterator](): ")
                    .append(types.type(iterator))
                    .append('\n');
        }
        if (type.closeable()) {
            out.append(INDENT).append("[Symbol.dispose](): void\n");
        }
        return out.append("}\n").toString();
    }

    /** Without one of the author's, one that only subclasses inherit, so that {@code new} is an error here too. */
    private String constructor(BoundClass type) {
        if (type.constructor().isEmpty()) {
            boolean inherited = model.types(BoundClass.class).stream()
                    .anyMatch(other -> other.parent().equals(Optional.of(type.javaName())));
            return INDENT + (inherited ? "protected" : "private") + " constructor()\n";
        }
        ExportedFunction constructor = type.constructor().get();
        return docs.function(constructor, INDENT) + INDENT + "constructor(" + types.parameters(constructor) + ")\n";
    }

    private void method(BoundClass.Method method, StringBuilder out) {
        ExportedFunction function = method.function();
        FunctionOptions.Types written = function.options().types();
        if (written.skipped()) {
            return;
        }
        boolean chains = method.returnsThis()
                && function.result() instanceof BoundType.ClassType
                && function.options().checking() != FunctionOptions.Checking.UNDEFINED
                && written.result().isEmpty();
        String result = chains ? "this" : types.result(function);
        out.append(docs.function(function, INDENT))
                .append(INDENT)
                .append(method.isStatic() ? "static " : "")
                .append(Identifiers.property(function.name()))
                .append(written.generics().map(generics -> "<" + generics + ">").orElse(""))
                .append('(')
                .append(types.parameters(function))
                .append("): ")
                .append(result)
                .append('\n');
    }

    private void property(BoundClass.Property property, StringBuilder out) {
        if (property.field()) {
            field(property, out);
            return;
        }
        String modifier = property.isStatic() ? "static " : "";
        String name = Identifiers.property(property.name());
        property.getter()
                .filter(getter -> !getter.options().types().skipped())
                .ifPresent(getter -> out.append(docs.function(getter, INDENT))
                        .append(INDENT)
                        .append(modifier)
                        .append("get ")
                        .append(name)
                        .append("(): ")
                        .append(types.result(getter))
                        .append('\n'));
        property.setter()
                .filter(setter -> !setter.options().types().skipped())
                .ifPresent(setter -> out.append(docs.function(setter, INDENT))
                        .append(INDENT)
                        .append(modifier)
                        .append("set ")
                        .append(name)
                        .append('(')
                        .append(setter.options()
                                .types()
                                .parameters()
                                .orElseGet(() -> types.parameters(setter.parameters(), 1)))
                        .append(")\n"));
    }

    private void field(BoundClass.Property property, StringBuilder out) {
        ExportedFunction getter = property.getter().orElseThrow();
        if (getter.options().types().skipped()) {
            return;
        }
        out.append(docs.function(getter, INDENT))
                .append(INDENT)
                .append(property.isStatic() ? "static " : "")
                .append(property.setter().isPresent() ? "" : "readonly ")
                .append(Identifiers.property(property.name()))
                .append(": ")
                .append(types.result(getter))
                .append('\n');
    }
}
