package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code Map<K, V>} that is a {@code Map} in JavaScript, where {@code Map<String, V>} is a plain object otherwise.
 *
 * <p>Keys and values are converted by their types; order is kept. Two keys that JavaScript tells apart and Java does not
 * are one entry, with the last value.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE_USE)
public @interface JsMap {}
