package io.github.napi4j.runtime.internal.ref;

import java.lang.ref.Cleaner;

/** The cleaner that the JDK's classes share. */
public final class CleanerFactory {
    private static final Cleaner COMMON = Cleaner.create();

    private CleanerFactory() {}

    public static Cleaner cleaner() {
        return COMMON;
    }
}
