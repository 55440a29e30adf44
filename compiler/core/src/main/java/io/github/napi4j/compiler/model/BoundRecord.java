package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.List;

/**
 * A {@code @Napi record}: a plain JS object, copied by value, and a TypeScript interface.
 *
 * @param name the interface's name, unique among the addon's records
 * @param javaName the canonical name, {@code com.example.Outer.User}; public all the way up, without type parameters
 * @param components in order of declaration, which is the order of the canonical constructor and of the JS keys
 * @param docs the record's Javadoc; its {@code @param} tags are the components' texts
 * @param span the record's name in the source
 */
public record BoundRecord(String name, String javaName, List<Component> components, Documentation docs, SourceSpan span)
        implements ExportedType {

    /** Copies the list. */
    public BoundRecord {
        components = List.copyOf(components);
    }

    /**
     * A record component: a property of the JS object. A nullable one may be absent, undefined or null coming in, and is
     * an absent key going out when it is null.
     *
     * @param name the property's key and the accessor's name
     * @param type what crosses the boundary
     */
    public record Component(String name, BoundType type) {}
}
