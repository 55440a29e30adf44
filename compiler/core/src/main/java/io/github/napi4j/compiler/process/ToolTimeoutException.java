package io.github.napi4j.compiler.process;

import java.time.Duration;

/** A tool was killed because it took longer than it may. */
public final class ToolTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolTimeoutException(String command, Duration limit) {
        super("`" + command + "` did not end within " + limit.toSeconds() + " s and was killed");
    }
}
