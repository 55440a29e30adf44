package io.github.napi4j;

/**
 * What JavaScript threw while Java called it: a callback, a getter, a proxy.
 *
 * <p>It holds the very value that was thrown, whatever it is. Left to pass, or thrown again later, JavaScript catches
 * that same value: same identity, same stack, same properties. As the cause of another exception the value becomes the
 * {@code cause} of the JavaScript error. {@link #getMessage()} reads the message of the value when asked, on the
 * JavaScript thread; on another thread it says so.
 */
public abstract class JsException extends RuntimeException {

    /** For napi4j's own code, which alone can hold a JavaScript value. */
    protected JsException() {
        super();
    }
}
