package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a parameter or a record's component of type {@link ThreadsafeFunction} behaves. Values are literals. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface Threadsafe {

    /** Whether JavaScript's function takes the arguments alone, and no error first: failures are uncaught exceptions. */
    boolean fatal() default false;

    /** Whether Node may end while the function is open. */
    boolean weak() default false;

    /** How many calls may wait for the JavaScript thread; 0 for any number. */
    int maxQueueSize() default 0;
}
