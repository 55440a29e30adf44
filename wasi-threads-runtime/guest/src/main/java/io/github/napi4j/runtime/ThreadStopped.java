package io.github.napi4j.runtime;

/**
 * Ends a thread at a wait, in a module without threads of its host, because another thread can go on and has the stack
 * beneath: what {@code ThreadDeath} was to {@code Thread.stop}. A thread that ends by it is not reported as failed.
 */
public final class ThreadStopped extends Error {
    private static final long serialVersionUID = 1;

    /** With the message that every one has. */
    public ThreadStopped() {
        super(
                "this thread waits while another can go on, and in a module without threads of its host they share one stack;"
                        + " see docs/unthreaded.md of napi4j");
    }
}
