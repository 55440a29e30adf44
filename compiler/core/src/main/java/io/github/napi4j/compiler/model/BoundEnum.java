package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.List;

/**
 * A {@code @Napi enum}: strings or numbers in JavaScript.
 *
 * @param name the TypeScript name, unique among the addon's types
 * @param javaName the canonical name; public all the way up
 * @param numeric whether the values are numbers
 * @param style what TypeScript makes of it
 * @param constants in order of declaration, values unique
 * @param docs the enum's Javadoc
 * @param span the enum's name in the source
 */
public record BoundEnum(
        String name,
        String javaName,
        boolean numeric,
        Style style,
        List<Constant> constants,
        Documentation docs,
        SourceSpan span)
        implements ExportedType {

    /** Copies the list. */
    public BoundEnum {
        constants = List.copyOf(constants);
    }

    /** What TypeScript makes of an enum. */
    public enum Style {
        /** An enum, and an object among the exports. */
        ENUM,
        /** A const enum. */
        CONST_ENUM,
        /** A union of the values. */
        UNION
    }

    /**
     * A constant.
     *
     * @param javaName what Java calls it, and TypeScript's enum too
     * @param text its value in an enum of strings
     * @param number its value in an enum of numbers
     * @param docs its Javadoc
     */
    public record Constant(String javaName, String text, int number, Documentation docs) {}
}
