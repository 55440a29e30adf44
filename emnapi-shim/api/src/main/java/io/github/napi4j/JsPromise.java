package io.github.napi4j;

import java.util.function.Consumer;

/**
 * A handle of a promise.
 *
 * <p>What the methods take is called on the JavaScript thread after the call that made this handle has returned, so it
 * must not use handles of that call: a {@link Ref} is what lives long enough.
 *
 * @param <T> what the promise resolves to
 */
public interface JsPromise<T> extends JsObject {
    /** Calls back with the value that the promise resolves to. The promise of when that is done. */
    JsPromise<Void> then(Consumer<? super T> onFulfilled);

    /** Calls back with what the promise was rejected with. The promise of when that is done. */
    JsPromise<Void> catchError(Consumer<? super JsValue> onRejected);

    /** Calls back once the promise is settled, either way. A promise that is then settled as this one. */
    JsPromise<T> finallyDo(Runnable onSettled);
}
