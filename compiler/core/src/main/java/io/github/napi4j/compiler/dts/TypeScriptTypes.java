package io.github.napi4j.compiler.dts;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundCallback;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.ExportedType;
import io.github.napi4j.compiler.model.FunctionOptions;
import io.github.napi4j.compiler.model.HandleKind;
import io.github.napi4j.compiler.model.Parameter;
import io.github.napi4j.compiler.model.ScalarKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Spells bound types in TypeScript: the spelling of each kind, in one table. */
final class TypeScriptTypes {
    private final Set<String> declared;
    private boolean usesJson;
    private final Map<Class<? extends BoundType>, Function<BoundType, String>> kinds = new HashMap<>();

    TypeScriptTypes(AddonModel model) {
        declared = model.types().stream().map(ExportedType::name).collect(Collectors.toSet());
        add(BoundType.PrimitiveType.class, type -> type.kind().typescript());
        add(BoundType.StringType.class, type -> "string");
        add(BoundType.VoidType.class, type -> "void");
        add(BoundType.PrimitiveArrayType.class, type -> global(type.kind().className()));
        add(BoundType.BufferType.class, type -> global(type.kind().className()));
        add(BoundType.ScalarType.class, type -> scalar(type.kind()));
        add(BoundType.SetType.class, type -> global("Set") + "<" + type(type.element()) + ">");
        add(
                BoundType.JsMapType.class,
                type -> global("Map") + "<" + type(type.key()) + ", " + type(type.value()) + ">");
        add(BoundType.IteratorType.class, type -> global("IterableIterator") + "<" + type(type.element()) + ">");
        add(
                BoundType.PublisherType.class,
                type -> global(type.stream() ? "ReadableStream" : "AsyncIterableIterator") + "<" + type(type.element())
                        + ">");
        add(BoundType.SubscriberType.class, type -> global("WritableStream") + "<" + accepted(type.element()) + ">");
        add(BoundType.EnumType.class, type -> model.enumeration(type).name());
        add(BoundType.UnionType.class, type -> model.union(type).name());
        add(BoundType.OptionalType.class, type -> operand(type.element()) + " | null");
        add(BoundType.ListType.class, type -> array(type.element()));
        add(BoundType.ArrayType.class, type -> array(type.element()));
        add(BoundType.MapType.class, type -> "{ [key: string]: " + type(type.value()) + " }");
        add(BoundType.HandleType.class, type -> handle(type.kind()));
        add(BoundType.FunctionHandleType.class, type -> "(...args: never[]) => " + accepted(type.result()));
        add(BoundType.PromiseHandleType.class, type -> global("Promise") + "<" + accepted(type.element()) + ">");
        add(BoundType.ExternalType.class, type -> "External<\"" + simple(type.javaName()) + "\">");
        add(BoundType.AbortSignalType.class, type -> "AbortSignalLike");
        add(BoundType.RefType.class, type -> type(type.element()));
        add(
                BoundType.ClassType.class,
                type -> model.type(BoundClass.class, type.javaName()).qualifiedName());
        add(BoundType.RecordType.class, type -> model.record(type).name());
        add(BoundType.PromiseType.class, type -> global("Promise") + "<" + type(type.element()) + ">");
        add(BoundType.TaskType.class, type -> global("Promise") + "<" + type(type.element()) + ">");
        add(BoundType.AsyncType.class, type -> async(type.element()));
        add(BoundType.CallbackType.class, type -> callback(model.callback(type)));
        add(BoundType.ThreadsafeType.class, type -> threadsafe(model.callback(type.callback()), type.fatal()));
        add(BoundType.NullableType.class, type -> operand(type.element()) + " | null");
    }

    private <T extends BoundType> void add(Class<T> kind, Function<T, String> spelling) {
        kinds.put(kind, type -> spelling.apply(kind.cast(type)));
    }

    /** A type that JavaScript receives, or that goes both ways: null stands for no value. */
    String type(BoundType type) {
        Function<BoundType, String> spelling = kinds.get(type.getClass());
        if (spelling == null) {
            throw new IllegalArgumentException("no TypeScript for " + type);
        }
        return spelling.apply(type);
    }

    /** A type that JavaScript gives: undefined will do for null, and streams are known by what is used of them. */
    String accepted(BoundType type) {
        if (!type.optional()) {
            return stream(type).orElseGet(() -> type(type));
        }
        BoundType present = type instanceof BoundType.OptionalType optional ? optional.element() : type.nonNull();
        return stream(present).orElseGet(() -> operand(present)) + " | undefined | null";
    }

    /** A parameter list as callers write arguments: from {@code required} on, they may leave them out. */
    String parameters(List<Parameter> parameters, int required) {
        List<String> texts = new ArrayList<>();
        parameters.stream()
                .filter(parameter -> parameter.type() instanceof BoundType.ThisType)
                .forEach(parameter -> texts.add("this: "
                        + parameter
                                .typescript()
                                .orElseGet(() -> accepted(((BoundType.ThisType) parameter.type()).element()))));
        int index = 0;
        for (Parameter parameter : parameters) {
            if (parameter.isArgument()) {
                texts.add(argument(parameter, index++ < required));
            }
        }
        return String.join(", ", texts);
    }

    /** The parameters of a function, and the result of {@link #result}: {@code (a: number): string}. */
    String signature(ExportedFunction function) {
        FunctionOptions.Types written = function.options().types();
        return written.generics().map(generics -> "<" + generics + ">").orElse("") + "(" + parameters(function) + "): "
                + result(function);
    }

    /** The parameter list of a function. */
    String parameters(ExportedFunction function) {
        return function.options()
                .types()
                .parameters()
                .orElseGet(() -> parameters(function.parameters(), function.requiredParameters()));
    }

    /** The result's type of a function. */
    String result(ExportedFunction function) {
        boolean mayFail = function.options().checking() == FunctionOptions.Checking.UNDEFINED
                && !(function.result() instanceof BoundType.VoidType);
        return function.options()
                .types()
                .result()
                .orElseGet(() -> mayFail ? operand(function.result()) + " | undefined" : type(function.result()));
    }

    private String async(BoundType result) {
        return result instanceof BoundType.IteratorType iterator
                ? type(new BoundType.PublisherType(iterator.element(), false))
                : global("Promise") + "<" + type(result) + ">";
    }

    private String argument(Parameter parameter, boolean required) {
        String name = Identifiers.parameter(parameter.name());
        if (parameter.typescript().isPresent()) {
            boolean rest = parameter.type() instanceof BoundType.RestType;
            return (rest ? "..." : "")
                    + name
                    + (required || rest ? ": " : "?: ")
                    + parameter.typescript().get();
        }
        if (parameter.type() instanceof BoundType.RestType rest) {
            String element = accepted(rest.element());
            boolean weak = isWeak(rest.element());
            return "..." + name + ": " + (weak ? "(" + element + ")" : element) + "[]";
        }
        return required ? name + ": " + accepted(parameter.type()) : name + "?: " + optional(parameter.type());
    }

    private String optional(BoundType type) {
        return stream(type.nonNull()).map(stream -> stream + " | null").orElseGet(() -> type(type));
    }

    /** A stream that JavaScript gives: any object with what is used of one. */
    private Optional<String> stream(BoundType type) {
        if (type instanceof BoundType.PublisherType publisher) {
            String element = accepted(publisher.element());
            return Optional.of(global("AsyncIterable") + "<" + element + "> | ReadableStreamLike<" + element + ">");
        }
        return type instanceof BoundType.SubscriberType subscriber
                ? Optional.of("WritableStreamLike<" + type(subscriber.element()) + ">")
                : Optional.empty();
    }

    private String handle(HandleKind kind) {
        return switch (kind) {
            case DATE, ARRAY_BUFFER -> global(kind.typescript());
            default -> kind.typescript();
        };
    }

    private static String simple(String javaName) {
        return javaName.substring(javaName.lastIndexOf('.') + 1);
    }

    private String callback(BoundCallback callback) {
        String parameters = callback.parameters().stream()
                .map(parameter -> Identifiers.parameter(parameter.name()) + ": " + type(parameter.type()))
                .collect(Collectors.joining(", "));
        return "(" + parameters + ") => " + accepted(callback.result());
    }

    /** An error comes first, and then no arguments, unless failures are not the function's to handle. */
    private String threadsafe(BoundCallback callback, boolean fatal) {
        String function = callback(callback);
        if (fatal) {
            return function;
        }
        boolean taken = callback.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("err"));
        String error = (taken ? "error" : "err") + ": " + global("Error") + " | null";
        return "(" + error + (callback.parameters().isEmpty() ? "" : ", ") + function.substring(1);
    }

    /** Whether the type for JSON was spelled, which the declarations then define. */
    boolean usesJson() {
        return usesJson;
    }

    private String scalar(ScalarKind kind) {
        if (kind == ScalarKind.JSON) {
            usesJson = true;
            return kind.typescript();
        }
        return Character.isUpperCase(kind.typescript().charAt(0)) ? global(kind.typescript()) : kind.typescript();
    }

    private String array(BoundType element) {
        return operand(element) + "[]";
    }

    /** The type where an operator follows: unions and functions bind weaker. */
    private String operand(BoundType type) {
        return isWeak(type) ? "(" + type(type) + ")" : type(type);
    }

    private static boolean isWeak(BoundType type) {
        if (type instanceof BoundType.RefType reference) {
            return isWeak(reference.element());
        }
        return type.optional()
                || type instanceof BoundType.CallbackType
                || type instanceof BoundType.FunctionHandleType
                || type instanceof BoundType.ThreadsafeType;
    }

    /** A type of the language's own, also where the addon has a type of that name. */
    private String global(String name) {
        return declared.contains(name) ? "globalThis." + name : name;
    }
}
