package io.github.napi4j.chicory;

/** What the host does when the module calls one of its imports. */
@FunctionalInterface
public interface HostFunction {
    /**
     * Runs on the thread that called it, with one {@code long} an argument.
     *
     * @return the result, or anything if the signature has none
     */
    long call(long[] arguments);
}
