package com.example.addon;

import com.example.greetings.Greetings;
import io.github.napi4j.Napi;

public final class Addon {
    private Addon() {}

    /** Greets. */
    @Napi
    public static String greet(String name) {
        return Greetings.greet(name);
    }
}
