/**
 * Methods of the class library that are replaced or added one by one; {@code META-INF/napi4j/replacements} says for which
 * classes. A static method here stands for the static method of the same signature there, or for the instance method
 * without the first parameter.
 */
@NullMarked
package io.github.napi4j.runtime.library;

import org.jspecify.annotations.NullMarked;
