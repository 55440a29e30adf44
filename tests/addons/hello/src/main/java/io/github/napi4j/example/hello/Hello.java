package io.github.napi4j.example.hello;

import io.github.napi4j.Napi;

/** The smallest addon. */
public final class Hello {
    private Hello() {}

    /** Adds two numbers as Java's {@code int} does. */
    @Napi
    public static int sum(int a, int b) {
        return a + b;
    }
}
