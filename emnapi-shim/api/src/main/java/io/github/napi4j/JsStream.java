package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an exported method that returns a {@code Flow.Publisher<T>}: that is a {@code ReadableStream} in JavaScript, where it is
 * an async iterator otherwise.
 *
 * <p>It needs a host that has such streams; in another one the call throws {@code ERR_FEATURE_UNAVAILABLE_ON_PLATFORM}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface JsStream {}
