package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code byte[]} that is a string in JavaScript and holds its UTF-8.
 *
 * <p>As with {@code TextEncoder} and {@code TextDecoder}, what is malformed on the one side, a lone surrogate or a broken
 * sequence, is U+FFFD on the other.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE_USE)
public @interface Utf8 {}
