package io.github.napi4j.chicory;

import org.jspecify.annotations.Nullable;

/** A module cannot run here; the message says why and what to do about it. */
public final class ModuleRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModuleRejected(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
