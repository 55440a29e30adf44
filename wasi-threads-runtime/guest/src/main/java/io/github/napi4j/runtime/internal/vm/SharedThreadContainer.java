package io.github.napi4j.runtime.internal.vm;

/** The threads of an executor, which nothing observes here: only started. */
public final class SharedThreadContainer {
    private static final SharedThreadContainer ONLY = new SharedThreadContainer();

    private SharedThreadContainer() {}

    public static SharedThreadContainer create(String name) {
        return ONLY;
    }

    public void start(Thread thread) {
        thread.start();
    }

    public void close() {}
}
