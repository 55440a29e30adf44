package io.github.napi4j.compiler.dts;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundCallback;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Spells bound types in TypeScript. */
final class TypeScriptTypes {
    private final AddonModel model;
    private final Set<String> interfaces;

    TypeScriptTypes(AddonModel model) {
        this.model = model;
        interfaces = model.records().stream().map(BoundRecord::name).collect(Collectors.toSet());
    }

    /** A type that JavaScript receives, or that goes both ways: null stands for no value. */
    String type(BoundType type) {
        if (type instanceof BoundType.PrimitiveType primitive) {
            return primitive.kind().typescript();
        }
        if (type instanceof BoundType.StringType) {
            return "string";
        }
        if (type instanceof BoundType.VoidType) {
            return "void";
        }
        if (type instanceof BoundType.PrimitiveArrayType array) {
            return global(array.element().typedArray());
        }
        if (type instanceof BoundType.ListType list) {
            return array(list.element());
        }
        if (type instanceof BoundType.ArrayType array) {
            return array(array.element());
        }
        if (type instanceof BoundType.MapType map) {
            return "{ [key: string]: " + type(map.value()) + " }";
        }
        if (type instanceof BoundType.RecordType bound) {
            return model.record(bound).name();
        }
        if (type instanceof BoundType.PromiseType promise) {
            return global("Promise") + "<" + type(promise.element()) + ">";
        }
        if (type instanceof BoundType.CallbackType callback) {
            return callback(model.callback(callback));
        }
        return operand(type.nonNull()) + " | null";
    }

    /** A type that JavaScript gives: undefined will do for null. */
    String accepted(BoundType type) {
        return type instanceof BoundType.NullableType ? operand(type.nonNull()) + " | undefined | null" : type(type);
    }

    /** A parameter list as callers write arguments: from {@code required} on, they may leave them out. */
    String parameters(List<Parameter> parameters, int required) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String name = Identifiers.parameter(parameter.name());
            texts.add(i < required ? name + ": " + accepted(parameter.type()) : name + "?: " + type(parameter.type()));
        }
        return String.join(", ", texts);
    }

    private String callback(BoundCallback callback) {
        String parameters = callback.parameters().stream()
                .map(parameter -> Identifiers.parameter(parameter.name()) + ": " + type(parameter.type()))
                .collect(Collectors.joining(", "));
        return "(" + parameters + ") => " + accepted(callback.result());
    }

    private String array(BoundType element) {
        return operand(element) + "[]";
    }

    /** The type where an operator follows: unions and functions bind weaker. */
    private String operand(BoundType type) {
        boolean weak = type instanceof BoundType.NullableType || type instanceof BoundType.CallbackType;
        return weak ? "(" + type(type) + ")" : type(type);
    }

    /** A type of the language's own, also where the addon has an interface of that name. */
    private String global(String name) {
        return interfaces.contains(name) ? "globalThis." + name : name;
    }
}
