package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number without a sign: {@code @Unsigned byte} is 0 to 255, {@code @Unsigned int} is what JavaScript's {@code x >>> 0}
 * gives.
 *
 * <p>On {@code byte}, {@code short}, {@code int}, {@code long} and their boxes. Java sees the same bits as it would
 * without the annotation, so {@link Integer#toUnsignedLong} and its like say what number they are. On the element of an
 * array it chooses the typed array: {@code @Unsigned int[]} is a {@code Uint32Array}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE_USE)
public @interface Unsigned {}
