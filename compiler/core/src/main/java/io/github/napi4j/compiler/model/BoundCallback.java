package io.github.napi4j.compiler.model;

import java.util.List;

/**
 * A functional interface, with its type arguments, as a parameter of an exported function: Java calls a JS function.
 *
 * @param id what {@link BoundType.CallbackType} refers to, unique in the addon
 * @param javaType the interface as source spells it, {@code java.util.function.Function<java.lang.String, int[]>}
 * @param method the name of its single abstract method
 * @param parameters of that method with type arguments put in; the names are the source's where there is one, else
 *     {@code arg}, or {@code arg0}, {@code arg1}
 * @param result what the method returns
 */
public record BoundCallback(String id, String javaType, String method, List<Parameter> parameters, BoundType result) {

    /** How messages name the method: {@code Visitor.visit}. */
    public String name() {
        int generic = javaType.indexOf('<');
        String type = generic < 0 ? javaType : javaType.substring(0, generic);
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }

    /** Copies the list. */
    public BoundCallback {
        parameters = List.copyOf(parameters);
    }
}
