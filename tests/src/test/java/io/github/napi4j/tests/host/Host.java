package io.github.napi4j.tests.host;

import java.nio.file.Path;

/** A place that loads packages and runs checks on them. One thread at a time. */
public interface Host extends AutoCloseable {

    /**
     * Loads a built package and runs a {@code check.mjs} on its exports.
     *
     * @param check its folder is at hand too, so that it may import what lies beside it
     * @throws AssertionError when the package does not load or the check fails
     */
    CheckResult check(Path packageFolder, Path check) throws InterruptedException;

    @Override
    void close();
}
