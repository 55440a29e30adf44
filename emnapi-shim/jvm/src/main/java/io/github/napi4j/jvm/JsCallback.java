package io.github.napi4j.jvm;

import org.jspecify.annotations.Nullable;

/** Java code that an addon may call as a JavaScript function. */
@FunctionalInterface
public interface JsCallback {
    /**
     * Runs on the host's JavaScript thread; it must not wait for anything that the addon does later.
     *
     * @param arguments the arguments as Java values, as {@link Napi4jHost} describes
     * @return the result as a Java value
     * @throws Exception becomes a JavaScript {@code Error} named after its class; a {@link JsException} becomes the very
     *     value that it was made of
     */
    @Nullable Object call(@Nullable Object... arguments) throws Exception;
}
