package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.resolution.types.ResolvedType;
import java.util.Optional;
import java.util.Set;

/** Which types are handles, and which can lead to one. */
final class HandleTypes {
    private static final String API = "io.github.napi4j.";

    /** What an environment gives that outlives the call: it holds the value that it is settled with, and nothing else. */
    private static final String DEFERRED = "Deferred";

    private static final Set<String> HANDLES = Set.of(
            "JsValue",
            "JsObject",
            "JsArray",
            "JsString",
            "JsSymbol",
            "JsDate",
            "JsExternal",
            "JsPromise",
            "JsArrayBuffer",
            "JsFunction",
            "JsEnv",
            "JsScope",
            "JsCall",
            "JsProperty");

    private static final Set<String> PLAIN = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.StringBuilder",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.Number",
            "java.lang.Void",
            "java.lang.Class",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.time.Instant",
            "io.github.napi4j.Ref",
            "io.github.napi4j.WeakRef",
            "io.github.napi4j.JsType");

    private HandleTypes() {}

    /** The type of an expression, if it can be told. */
    static Optional<ResolvedType> of(Expression expression) {
        try {
            return Optional.of(expression.calculateResolvedType());
        } catch (RuntimeException | StackOverflowError e) {
            // What the solver does not know may be anything.
            return Optional.empty();
        }
    }

    /** Whether values of a type are handles. */
    static boolean isHandle(ResolvedType type) {
        return type.isReferenceType() && isHandleName(type.asReferenceType().getQualifiedName());
    }

    /** The same for a type as it is written. */
    static boolean isHandle(Type type) {
        return type instanceof ClassOrInterfaceType named && HANDLES.contains(named.getNameAsString());
    }

    /** Whether a type as it is written has a handle in it: {@code List<JsObject>}. */
    static boolean mentionsHandle(Type type) {
        return type.findAll(ClassOrInterfaceType.class).stream()
                .anyMatch(named -> isHandle(named)
                        && Around.find(named, ClassOrInterfaceType.class)
                                .filter(HandleTypes::isPlainName)
                                .isEmpty());
    }

    /** Whether a value of the type can never lead to a handle. */
    static boolean isPlain(ResolvedType type) {
        if (type.isPrimitive() || type.isVoid()) {
            return true;
        }
        if (type.isArray()) {
            return isPlain(type.asArrayType().getComponentType());
        }
        if (!type.isReferenceType()) {
            return false;
        }
        String name = type.asReferenceType().getQualifiedName();
        if (PLAIN.contains(name)) {
            return true;
        }
        var arguments = type.asReferenceType().typeParametersValues();
        boolean holdsArguments = name.startsWith("java.util.")
                && !name.startsWith("java.util.function.")
                && !name.startsWith("java.util.concurrent.");
        return (holdsArguments || name.equals(API + DEFERRED))
                && !arguments.isEmpty()
                && arguments.stream().allMatch(HandleTypes::isPlain);
    }

    /** The same for a type as it is written. */
    static boolean isPlain(Type type) {
        if (type.isPrimitiveType() || type.isVoidType()) {
            return true;
        }
        if (type.isArrayType()) {
            return isPlain(type.asArrayType().getComponentType());
        }
        return type instanceof ClassOrInterfaceType named && (isPlainName(named) || isDeferredOfPlain(named));
    }

    private static boolean isDeferredOfPlain(ClassOrInterfaceType named) {
        return named.getNameAsString().equals(DEFERRED)
                && named.getTypeArguments()
                        .filter(arguments -> !arguments.isEmpty())
                        .filter(arguments -> arguments.stream().allMatch(HandleTypes::isPlain))
                        .isPresent();
    }

    private static boolean isPlainName(ClassOrInterfaceType named) {
        String name = named.getNameAsString();
        return PLAIN.stream().anyMatch(plain -> plain.endsWith("." + name));
    }

    private static boolean isHandleName(String qualifiedName) {
        return qualifiedName.startsWith(API) && HANDLES.contains(qualifiedName.substring(API.length()));
    }
}
