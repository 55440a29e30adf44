package io.github.napi4j;

/** A handle of an {@code ArrayBuffer}. */
public interface JsArrayBuffer extends JsObject {
    /** Its size, 0 when it is detached. */
    int byteLength();

    /** A copy of its bytes. */
    byte[] toBytes();

    /** Whether it has given its bytes away. */
    boolean isDetached();

    /**
     * Detaches it: it and its views have no bytes any more.
     *
     * @throws JsTypeException for one that cannot be detached
     */
    void detach();
}
