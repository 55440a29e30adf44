package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A {@code @Napi record}, copied by value.
 *
 * @param name the TypeScript name, unique among the addon's types
 * @param javaName the canonical name, {@code com.example.Outer.User}; public all the way up
 * @param shape what it is in JavaScript
 * @param writesNull whether a component without a value is null and not an absent key
 * @param components in order of declaration, which is the order of the canonical constructor and of the JS keys
 * @param docs the record's Javadoc; its {@code @param} tags are the components' texts
 * @param span the record's name in the source
 */
public record BoundRecord(
        String name,
        String javaName,
        Shape shape,
        boolean writesNull,
        List<Component> components,
        Documentation docs,
        SourceSpan span)
        implements ExportedType {

    /** Copies the list. */
    public BoundRecord {
        components = List.copyOf(components);
    }

    /** How many leading components an array must have to be this tuple. */
    public int requiredComponents() {
        int required = components.size();
        while (required > 0 && components.get(required - 1).type().optional()) {
            required--;
        }
        return required;
    }

    /** What a record is in JavaScript. */
    public enum Shape {
        /** A plain object, and a TypeScript interface. */
        OBJECT,
        /** An array with an element for each component; those that may be left out come last. */
        TUPLE,
        /** Its one component. */
        TRANSPARENT
    }

    /**
     * A record component: a property of the JS object. One without a value may be absent, undefined or null coming in.
     *
     * @param name the property's key, any string
     * @param javaName the component's name and the accessor's
     * @param type what crosses the boundary
     * @param typescript the type in TypeScript, if the author says so
     */
    public record Component(String name, String javaName, BoundType type, Optional<String> typescript) {}
}
