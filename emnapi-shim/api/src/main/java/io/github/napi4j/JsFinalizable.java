package io.github.napi4j;

/**
 * An exported class whose instances want to know when JavaScript has dropped them.
 *
 * <p>The object itself may live on where Java holds it. What must be given back in any case belongs into
 * {@link AutoCloseable#close()}, which JavaScript calls by {@code using} and {@code Symbol.dispose}: collectors promise
 * nothing about when, or whether, they come by.
 */
public interface JsFinalizable {
    /**
     * Called once for each JavaScript object of this object, after it was collected; on the JavaScript thread, outside any
     * call, where no handle and no environment is at hand. What it throws is printed and dropped.
     */
    void jsFinalized();
}
