package io.github.napi4j;

import java.time.Instant;

/** A handle of a {@code Date}. */
public interface JsDate extends JsObject {
    /** Milliseconds since 1970, NaN for an invalid date. */
    double time();

    /**
     * The point in time.
     *
     * @throws JsRangeException for an invalid date
     */
    Instant toInstant();
}
