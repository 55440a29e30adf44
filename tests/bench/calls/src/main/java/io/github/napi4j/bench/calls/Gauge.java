package io.github.napi4j.bench.calls;

import io.github.napi4j.Napi;

/** A class with a field to read. */
@Napi
public class Gauge {
    /** The value, which JavaScript may read. */
    @Napi
    public final int value;

    /** A gauge that shows a value. */
    @Napi
    public Gauge(int value) {
        this.value = value;
    }

    /** What it would show if it rose. */
    @Napi
    public int raised(int by) {
        return value + by;
    }
}
