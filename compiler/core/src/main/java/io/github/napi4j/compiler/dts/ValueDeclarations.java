package io.github.napi4j.compiler.dts;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundConstant;
import io.github.napi4j.compiler.model.ExportedFunction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The TypeScript declarations of functions, constants and namespaces, each by name. */
final class ValueDeclarations {
    private static final String INDENT = "  ";

    private final AddonModel model;
    private final TypeScriptTypes types;
    private final TsDoc docs;
    private final TypeDeclarations declarations;
    private final Set<String> taken = new HashSet<>();

    ValueDeclarations(AddonModel model, TypeScriptTypes types, TsDoc docs, TypeDeclarations declarations) {
        this.model = model;
        this.types = types;
        this.docs = docs;
        this.declarations = declarations;
        taken.addAll(model.exportNames());
        model.types().forEach(type -> taken.add(type.name()));
    }

    void write(StringBuilder out) {
        constants("")
                .forEach(constant -> out.append('\n')
                        .append(docs.constant(constant))
                        .append("export declare ")
                        .append(constant(constant)));
        functions("").forEach(function -> out.append('\n').append(declaration(function)));
        model.namespaces().forEach(namespace -> namespace(namespace, out));
    }

    private void namespace(String namespace, StringBuilder out) {
        StringBuilder members = new StringBuilder();
        model.types(BoundClass.class).stream()
                .filter(type -> type.namespace().equals(namespace))
                .sorted(Comparator.comparing(BoundClass::name))
                .forEach(type -> members.append('\n').append(declarations.member(type)));
        constants(namespace)
                .forEach(constant ->
                        members.append('\n').append(docs.constant(constant)).append(constant(constant)));
        functions(namespace)
                .forEach(function -> members.append('\n')
                        .append(docs.function(function, ""))
                        .append("function ")
                        .append(function.name())
                        .append(types.signature(function))
                        .append('\n'));
        out.append("\nexport declare namespace ").append(namespace).append(" {");
        members.substring(1).lines().forEach(line -> out.append(line.isEmpty() ? "\n" : "\n" + INDENT + line));
        out.append("\n}\n");
    }

    private List<BoundConstant> constants(String namespace) {
        return model.constants().stream()
                .filter(constant -> constant.namespace().equals(namespace) && !constant.skipped())
                .sorted(Comparator.comparing(BoundConstant::name))
                .toList();
    }

    private List<ExportedFunction> functions(String namespace) {
        return model.functions().stream()
                .filter(function -> function.options().namespace().equals(namespace)
                        && !function.options().types().skipped())
                .sorted(Comparator.comparing(ExportedFunction::name))
                .toList();
    }

    private String constant(BoundConstant constant) {
        return "const " + constant.name() + ": " + constant.typescript().orElseGet(() -> types.type(constant.type()))
                + "\n";
    }

    private String declaration(ExportedFunction function) {
        String signature = types.signature(function) + "\n";
        String comment = docs.function(function, "");
        if (Identifiers.canBind(function.name())) {
            return comment + "export declare function " + function.name() + signature;
        }
        String local = "_" + function.javaName();
        while (!taken.add(local)) {
            local = "_" + local;
        }
        return comment + "declare function " + local + signature + "export { " + local + " as "
                + Identifiers.property(function.name()) + " }\n";
    }
}
