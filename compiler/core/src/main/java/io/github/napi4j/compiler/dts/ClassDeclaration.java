package io.github.napi4j.compiler.dts;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
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

    String write(BoundClass type) {
        StringBuilder out = new StringBuilder(docs.type(type))
                .append("export declare class ")
                .append(type.name());
        type.parent()
                .ifPresent(parent -> out.append(" extends ")
                        .append(model.type(BoundClass.class, parent).name()));
        out.append(" {\n").append(constructor(type));
        type.properties().stream().filter(BoundClass.Property::isStatic).forEach(property -> property(property, out));
        type.methods().stream().filter(BoundClass.Method::isStatic).forEach(method -> method(method, out));
        type.properties().stream()
                .filter(property -> !property.isStatic())
                .forEach(property -> property(property, out));
        type.methods().stream().filter(method -> !method.isStatic()).forEach(method -> method(method, out));
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
        return docs.function(constructor, INDENT) + INDENT + "constructor(" + parameters(constructor) + ")\n";
    }

    private void method(BoundClass.Method method, StringBuilder out) {
        ExportedFunction function = method.function();
        String result = method.returnsThis() && function.result() instanceof BoundType.ClassType
                ? "this"
                : types.type(function.result());
        out.append(docs.function(function, INDENT))
                .append(INDENT)
                .append(method.isStatic() ? "static " : "")
                .append(Identifiers.property(function.name()))
                .append('(')
                .append(parameters(function))
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
                .ifPresent(getter -> out.append(docs.function(getter, INDENT))
                        .append(INDENT)
                        .append(modifier)
                        .append("get ")
                        .append(name)
                        .append("(): ")
                        .append(types.type(getter.result()))
                        .append('\n'));
        property.setter()
                .ifPresent(setter -> out.append(docs.function(setter, INDENT))
                        .append(INDENT)
                        .append(modifier)
                        .append("set ")
                        .append(name)
                        .append('(')
                        .append(types.parameters(setter.parameters(), 1))
                        .append(")\n"));
    }

    private void field(BoundClass.Property property, StringBuilder out) {
        ExportedFunction getter = property.getter().orElseThrow();
        out.append(docs.function(getter, INDENT))
                .append(INDENT)
                .append(property.isStatic() ? "static " : "")
                .append(property.setter().isPresent() ? "" : "readonly ")
                .append(Identifiers.property(property.name()))
                .append(": ")
                .append(types.type(getter.result()))
                .append('\n');
    }

    private String parameters(ExportedFunction function) {
        return types.parameters(function.parameters(), function.requiredParameters());
    }
}
