package io.github.napi4j;

/**
 * A handle of an opaque value that stands for a Java object: JavaScript may keep it and give it back, and do nothing else with
 * it. It keeps the Java object for as long as it lives. One of another class than {@code T} is an error where it comes in.
 *
 * @param <T> the Java object's class, or one that it extends
 */
public interface JsExternal<T> extends JsValue {
    /** The Java object. */
    T value();
}
