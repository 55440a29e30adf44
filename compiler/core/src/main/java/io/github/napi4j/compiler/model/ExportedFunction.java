package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.List;

/**
 * A {@code @Napi public static} method: a function of the addon.
 *
 * @param name the JavaScript name, unique in its namespace; any string
 * @param ownerClass the canonical name of the declaring class, {@code com.example.Outer.Inner}; public all the way up
 * @param javaName the method's name, not overloaded among the exported methods of its class
 * @param parameters in order
 * @param result what the method returns; {@link BoundType.VoidType} for nothing
 * @param docs the method's Javadoc
 * @param span the method's name in the source
 * @param options what else is said of it
 */
public record ExportedFunction(
        String name,
        String ownerClass,
        String javaName,
        List<Parameter> parameters,
        BoundType result,
        Documentation docs,
        SourceSpan span,
        FunctionOptions options) {

    /** A function of which nothing else is said. */
    public ExportedFunction(
            String name,
            String ownerClass,
            String javaName,
            List<Parameter> parameters,
            BoundType result,
            Documentation docs,
            SourceSpan span) {
        this(name, ownerClass, javaName, parameters, result, docs, span, FunctionOptions.NONE);
    }

    /** Copies the list. */
    public ExportedFunction {
        parameters = List.copyOf(parameters);
    }

    /** How messages and declarations call it. */
    public String qualifiedName() {
        return options.namespace().isEmpty() ? name : options.namespace() + "." + name;
    }

    /** The parameters that JavaScript gives arguments for. */
    public List<Parameter> arguments() {
        return parameters.stream().filter(Parameter::isArgument).toList();
    }

    /** How many leading arguments a caller must give: those that are optional up to the last may be left out. */
    public int requiredParameters() {
        List<Parameter> arguments = arguments();
        int required = arguments.size();
        while (required > 0 && arguments.get(required - 1).isOptional()) {
            required--;
        }
        return required;
    }
}
