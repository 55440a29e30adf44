package io.github.napi4j.bench.sum;

import io.github.napi4j.Napi;

/** Hello, world. */
public final class Sum {

    private Sum() {}

    /** Adds two numbers. */
    @Napi
    public static int sum(int a, int b) {
        return a + b;
    }
}
