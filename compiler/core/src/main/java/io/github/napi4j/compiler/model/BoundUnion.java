package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A {@code @Napi sealed interface}: one of several types.
 *
 * @param name the TypeScript name, unique among the addon's types
 * @param javaName the canonical name; public all the way up
 * @param discriminant the property that says which variant an object is, if one does; then every variant is a record
 * @param variants in order of {@code permits}, at least one
 * @param docs the interface's Javadoc
 * @param span the interface's name in the source
 */
public record BoundUnion(
        String name,
        String javaName,
        Optional<String> discriminant,
        List<Variant> variants,
        Documentation docs,
        SourceSpan span)
        implements ExportedType {

    /** Copies the list. */
    public BoundUnion {
        variants = List.copyOf(variants);
    }

    /**
     * A type that the interface permits.
     *
     * @param tag the discriminant's value, unique in a union that has one
     * @param type the exported type
     */
    public record Variant(String tag, BoundType type) {}
}
