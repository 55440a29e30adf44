package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code @Napi} class: a JavaScript class whose instances stand for Java objects.
 *
 * @param name the JavaScript name, unique among the addon's exports and types
 * @param namespace the object of the exports that it is in, empty for the exports themselves
 * @param javaName the canonical name; public all the way up, static or at the top level, without type parameters
 * @param parent the canonical name of the nearest exported superclass
 * @param constructor the exported constructor; without one JavaScript cannot call {@code new}
 * @param methods of both kinds; unlike named among themselves and against the properties of their kind
 * @param properties of both kinds, unlike named
 * @param closeable whether it is an {@code AutoCloseable}, which JavaScript disposes of
 * @param iterators what it gives to loops: an {@code IteratorType} if it is an {@code Iterable}, a {@code PublisherType}
 *     if it is a {@code Flow.Publisher}
 * @param docs the class's Javadoc
 * @param span the class's name in the source
 */
public record BoundClass(
        String name,
        String namespace,
        String javaName,
        Optional<String> parent,
        Optional<ExportedFunction> constructor,
        List<Method> methods,
        List<Property> properties,
        boolean closeable,
        List<BoundType> iterators,
        Documentation docs,
        SourceSpan span)
        implements ExportedType {

    /** Copies the lists. */
    public BoundClass {
        methods = List.copyOf(methods);
        properties = List.copyOf(properties);
        iterators = List.copyOf(iterators);
    }

    /** How TypeScript refers to it. */
    public String qualifiedName() {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }

    /** Every function that the class brings: constructor, methods, getters and setters. */
    public Stream<ExportedFunction> functions() {
        return Stream.of(
                        constructor.stream(),
                        methods.stream().map(Method::function),
                        properties.stream().flatMap(property -> property.getter().stream()),
                        properties.stream().flatMap(property -> property.setter().stream()))
                .flatMap(functions -> functions);
    }

    /**
     * A method.
     *
     * @param returnsThis whether it always returns the object that it was called on
     */
    public record Method(
            ExportedFunction function, boolean isStatic, boolean returnsThis, PropertyAttributes attributes) {}

    /**
     * A property that Java code or a Java field stands behind.
     *
     * @param getter a function without parameters, the field's or the getter's; absent for one that is only set
     * @param setter a function with one parameter; absent for one that is only read
     * @param field whether a field stands behind it, named as the functions' {@code javaName}
     * @param constant whether it is a static final field, whose value JavaScript reads once
     */
    public record Property(
            String name,
            boolean isStatic,
            Optional<ExportedFunction> getter,
            Optional<ExportedFunction> setter,
            boolean field,
            boolean constant,
            PropertyAttributes attributes) {}
}
