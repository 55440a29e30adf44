package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code long} that is a bigint in JavaScript, where it is a number otherwise.
 *
 * <p>Every {@code long} crosses without loss. A bigint that needs more than 64 bits is a {@code RangeError}; {@link
 * java.math.BigInteger} takes those. Together with {@link Unsigned}, 0 to 2^64 - 1.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE_USE)
public @interface BigInt {}
