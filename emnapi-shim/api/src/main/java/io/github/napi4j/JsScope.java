package io.github.napi4j;

/**
 * A handle scope: handles made while it is open are given back when it is closed, not only when the call returns. It is for
 * loops that make many.
 *
 * <pre>{@code
 * try (JsScope scope = env.openScope()) {
 *     total += object.get(name).asDouble();
 * }
 * }</pre>
 */
public interface JsScope extends AutoCloseable {
    /**
     * Lets a handle of this scope live on in the scope around it. Once a scope.
     *
     * @return the same handle
     */
    <T extends JsValue> T escape(T value);

    /** Closes the scope, and those opened in it. */
    @Override
    void close();
}
