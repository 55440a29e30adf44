package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The type of a parameter, a record's component or a field in TypeScript, in the place of the one that follows from Java. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface TsType {
    /** A literal: the type, as TypeScript spells it. Nobody checks that it is true. */
    String value();
}
