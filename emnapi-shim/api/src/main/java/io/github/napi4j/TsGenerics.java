package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The TypeScript type parameters of an exported method: {@code T extends object}. The other overrides may use them. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface TsGenerics {
    /** Text of TypeScript, which is not checked. */
    String value();
}
