package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The type parameters of a method in TypeScript, for {@link TsArgs}, {@link TsReturn} and {@link TsType} to name. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface TsGenerics {
    /** A literal: what stands between the angle brackets. Nobody checks that it is true. */
    String value();
}
