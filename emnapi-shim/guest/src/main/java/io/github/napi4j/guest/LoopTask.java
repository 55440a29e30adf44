package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;

/** Something to do on the JavaScript thread, once, for {@link JsLoop}. */
abstract class LoopTask {
    /** The task after this one in the queue that it is in. */
    @Nullable LoopTask next;

    /** Does it, in a handle scope that it shares with a few others. What it throws is an uncaught exception in JavaScript. */
    abstract void run(int env);
}
