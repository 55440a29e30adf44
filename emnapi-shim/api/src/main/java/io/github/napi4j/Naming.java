package io.github.napi4j;

/** How JavaScript names are made of Java names where none is written. */
public enum Naming {
    /** As it is written in Java. */
    AS_WRITTEN,
    /** {@code userName}. */
    CAMEL_CASE,
    /** {@code UserName}. */
    PASCAL_CASE,
    /** {@code user_name}. */
    SNAKE_CASE,
    /** {@code USER_NAME}. */
    SCREAMING_SNAKE_CASE,
    /** {@code user-name}. */
    KEBAB_CASE,
    /** {@code username}. */
    LOWER_CASE,
    /** {@code USERNAME}. */
    UPPER_CASE
}
