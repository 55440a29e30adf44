package io.github.napi4j.guest;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says, one thing after the other and each on the thread it likes, to be heard on the JavaScript thread in
 * the order in which it was said.
 */
final class Signals {
    private final ArrayDeque<Runnable> said = new ArrayDeque<>();

    /** Has a signal heard: before this returns on the JavaScript thread, else soon. Any thread. */
    void say(Runnable signal) {
        synchronized (said) {
            said.add(signal);
        }
        JsLoop.run(this::hear);
    }

    private void hear() {
        Runnable signal;
        while ((signal = next()) != null) {
            signal.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (said) {
            return said.poll();
        }
    }
}
