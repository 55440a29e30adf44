package io.github.napi4j;

import java.util.Optional;

/**
 * Remembers a JavaScript object without keeping it.
 *
 * @param <T> the kind of handle
 */
public interface WeakRef<T extends JsObject> extends AutoCloseable {
    /** A handle of the object for the time of the call, nothing once JavaScript has collected it. JavaScript thread. */
    Optional<T> get();

    /** Forgets the object. Any thread. */
    @Override
    void close();
}
