package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exports a Java element to JavaScript.
 *
 * <p>On a {@code public static} method it exports a function; on a record, the TypeScript interface of the plain object
 * that the record is copied from and to. The annotation is read from source when the addon is built and does not exist
 * at run time.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Napi {

    /** The JavaScript name. By default the Java name, which {@code camelCase} already suits. */
    String name() default "";

    /**
     * Whether an exported method runs on a thread of the addon's pool, so that it may block: JavaScript gets a promise of its
     * result. Its arguments are converted before, on the JavaScript thread; it can take no callback, but a
     * {@link ThreadsafeFunction}.
     */
    boolean async() default false;
}
