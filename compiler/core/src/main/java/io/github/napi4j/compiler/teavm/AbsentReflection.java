package io.github.napi4j.compiler.teavm;

import java.util.Map;
import java.util.Set;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Answers the questions of reflection that the C back end keeps no data for: no methods, no type parameters, nothing to
 * instantiate, so that asking ends in {@code NoSuchMethodException} and the like when the program runs.
 */
final class AbsentReflection implements Intrinsic {
    private static final String PACKAGE = "org.teavm.runtime.reflect.";

    /** What TeaVM's own intrinsics answer, by class. */
    private static final Map<String, Set<String>> ANSWERED = Map.of(
            PACKAGE + "FieldInfo",
            Set.of("name", "modifiers", "type", "read", "write"),
            PACKAGE + "ClassReflectionInfo",
            Set.of("fieldCount", "field", "annotationCount", "annotation"),
            PACKAGE + "ClassInfo",
            Set.of(
                    "primitiveKind",
                    "name",
                    "simpleName",
                    "enclosingClass",
                    "declaringClass",
                    "itemType",
                    "modifiers",
                    "arrayType",
                    "parent",
                    "isSuperTypeOf",
                    "newArrayInstance",
                    "getItem",
                    "putItem",
                    "arrayLength",
                    "classObject",
                    "enumConstantCount",
                    "enumConstant",
                    "initialize",
                    "superinterfaceCount",
                    "superinterface",
                    "reflection"));

    private static final Set<String> EMPTY = Set.of(
            PACKAGE + "MethodInfo",
            PACKAGE + "MethodReflectionInfo",
            PACKAGE + "ParameterInfo",
            PACKAGE + "TypeVariableInfo",
            PACKAGE + "TypeVariableReference",
            PACKAGE + "ParameterizedTypeInfo",
            PACKAGE + "GenericArrayInfo",
            PACKAGE + "GenericTypeInfo",
            PACKAGE + "WildcardTypeInfo",
            PACKAGE + "RawTypeInfo",
            PACKAGE + "FieldReflectionInfo");

    @Override
    public boolean canHandle(MethodReference method) {
        Set<String> answered = ANSWERED.get(method.getClassName());
        return answered != null ? !answered.contains(method.getName()) : EMPTY.contains(method.getClassName());
    }

    @Override
    public void apply(IntrinsicContext context, InvocationExpr invocation) {
        ValueType type = invocation.getMethod().getReturnType();
        context.writer()
                .print(type == ValueType.VOID ? "(void) 0" : type instanceof ValueType.Primitive ? "0" : "NULL");
    }
}
