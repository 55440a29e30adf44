package io.github.napi4j.compiler.dts;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundEnum;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundUnion;
import io.github.napi4j.compiler.model.ExportedType;
import java.util.stream.Collectors;

/** The TypeScript declaration of each of the addon's own types. */
final class TypeDeclarations {
    private final AddonModel model;
    private final TypeScriptTypes types;
    private final TsDoc docs;

    TypeDeclarations(AddonModel model, TypeScriptTypes types, TsDoc docs) {
        this.model = model;
        this.types = types;
        this.docs = docs;
    }

    /** The declaration with the comment in front of it. */
    String of(ExportedType type) {
        return docs.type(type)
                + (type instanceof BoundClass bound
                        ? "export declare " + new ClassDeclaration(model, types, docs).write(bound)
                        : declaration(type));
    }

    /** The declaration of a class in a namespace, where everything is exported. */
    String member(BoundClass bound) {
        return docs.type(bound) + new ClassDeclaration(model, types, docs).write(bound);
    }

    private String declaration(ExportedType type) {
        if (type instanceof BoundEnum declared) {
            return enumeration(declared);
        }
        if (type instanceof BoundUnion union) {
            return union(union);
        }
        BoundRecord bound = (BoundRecord) type;
        return switch (bound.shape()) {
            case OBJECT -> object(bound);
            case TUPLE -> alias(bound, tuple(bound));
            case TRANSPARENT -> alias(bound, type(bound.components().get(0)));
        };
    }

    private String object(BoundRecord bound) {
        StringBuilder out = new StringBuilder("export interface " + bound.name() + " {\n");
        for (BoundRecord.Component component : bound.components()) {
            out.append(docs.component(bound, component, "  "))
                    .append("  ")
                    .append(Identifiers.property(component.name()))
                    .append(component.type().optional() ? "?: " : ": ")
                    .append(type(component))
                    .append('\n');
        }
        return out.append("}\n").toString();
    }

    private String tuple(BoundRecord bound) {
        return bound.components().stream()
                .map(component -> Identifiers.parameter(component.javaName())
                        + (component.type().optional() ? "?: " : ": ")
                        + type(component))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String type(BoundRecord.Component component) {
        return component.typescript().orElseGet(() -> types.type(component.type()));
    }

    private String union(BoundUnion union) {
        return alias(
                union,
                union.variants().stream()
                        .map(variant -> union.discriminant()
                                        .map(key -> "{ " + Identifiers.property(key) + ": "
                                                + Identifiers.quoted(variant.tag()) + " } & ")
                                        .orElse("")
                                + types.type(variant.type()))
                        .collect(Collectors.joining(" | ")));
    }

    private String enumeration(BoundEnum declared) {
        if (declared.style() == BoundEnum.Style.UNION) {
            return alias(
                    declared,
                    declared.constants().stream()
                            .map(constant -> value(declared, constant))
                            .collect(Collectors.joining(" | ")));
        }
        String keyword = declared.style() == BoundEnum.Style.CONST_ENUM ? "const enum " : "enum ";
        StringBuilder out = new StringBuilder("export declare " + keyword + declared.name() + " {\n");
        for (BoundEnum.Constant constant : declared.constants()) {
            out.append(docs.constant(declared, constant, "  "))
                    .append("  ")
                    .append(Identifiers.property(constant.javaName()))
                    .append(" = ")
                    .append(value(declared, constant))
                    .append(",\n");
        }
        return out.append("}\n").toString();
    }

    private static String value(BoundEnum declared, BoundEnum.Constant constant) {
        return declared.numeric() ? String.valueOf(constant.number()) : Identifiers.quoted(constant.text());
    }

    private static String alias(ExportedType type, String meaning) {
        return "export type " + type.name() + " = " + meaning + "\n";
    }
}
