package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The TypeScript parameters of an exported method, in the place of those that follow from Java's: {@code first: string, ...rest: number[]}. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface TsArgs {
    /** Text of TypeScript, which is not checked. */
    String value();
}
