package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;

/** A type that the addon declares and exports under a name: TypeScript has a declaration of it. */
public sealed interface ExportedType permits BoundClass, BoundEnum, BoundRecord, BoundUnion {

    /** The TypeScript name, unique among the addon's types. */
    String name();

    /** The canonical Java name, by which a {@link BoundType} refers to it. */
    String javaName();

    /** The type's Javadoc. */
    Documentation docs();

    /** The type's name in the source. */
    SourceSpan span();
}
