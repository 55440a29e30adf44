package io.github.napi4j.compiler;

import java.time.Duration;

/** Follows a build, for progress. Calls come one after the other, from threads of the build's own. */
public interface BuildListener {
    /** Nobody follows. */
    BuildListener NONE = new BuildListener() {};

    /** A stage begins. */
    default void started(Stage stage) {}

    /** A stage with many parts has finished {@code done} of them. */
    default void progressed(Stage stage, int done) {}

    /** A stage is through; {@code summary} says what came of it, in a few words, or is empty. */
    default void finished(Stage stage, Duration time, String summary) {}
}
