package io.github.napi4j;

/**
 * Keeps a JavaScript value beyond the call. As a parameter of an exported method it keeps the argument.
 *
 * <p>It may be stored anywhere, passed to any thread and closed on any; the value is reached on the JavaScript thread. One
 * that is not closed is given back when the collector has taken it.
 *
 * @param <T> the kind of handle
 */
public interface Ref<T extends JsValue> extends AutoCloseable {
    /**
     * A handle of the value, for the time of the call. JavaScript thread.
     *
     * @throws IllegalStateException when it is closed, or on another thread
     */
    T get();

    /** Whether it is closed. */
    boolean isClosed();

    /** Lets the value go. Closing again does nothing. Any thread. */
    @Override
    void close();
}
