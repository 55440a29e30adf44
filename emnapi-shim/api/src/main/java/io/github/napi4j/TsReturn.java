package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The TypeScript type of an exported method's result, in the place of the one that follows from Java's. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface TsReturn {
    /** Text of TypeScript, which is not checked. */
    String value();
}
