package io.github.napi4j;

/** What TypeScript makes of a {@code @Napi enum}. */
public enum EnumStyle {
    /** {@code export declare enum}, and an object of that name among the exports. */
    ENUM,
    /** {@code export declare const enum}: TypeScript puts the values in, and the exports have no object. */
    CONST_ENUM,
    /** A union of the values, {@code 'red' | 'green'}: callers write the values themselves. */
    UNION
}
