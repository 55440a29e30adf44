package io.github.napi4j.compiler.teavm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Methods as messages name them. */
final class MethodTexts {
    private MethodTexts() {}

    /** {@code java.awt.Color.decode(String)}. */
    static String of(MethodReference method) {
        return method.getClassName() + "." + signature(method);
    }

    private static String signature(MethodReference method) {
        return method.getName()
                + List.of(method.getParameterTypes()).stream()
                        .map(MethodTexts::simpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simpleName(ValueType type) {
        if (type instanceof ValueType.Array array) {
            return simpleName(array.getItemType()) + "[]";
        }
        if (type instanceof ValueType.Object object) {
            return object.getClassName().replaceFirst("^.*[.$]", "");
        }
        return type instanceof ValueType.Primitive primitive
                ? primitive
                        .getKind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace("character", "char")
                        .replace("integer", "int")
                : "void";
    }
}
