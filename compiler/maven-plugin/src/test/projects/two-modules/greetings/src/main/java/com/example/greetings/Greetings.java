package com.example.greetings;

public final class Greetings {
    private Greetings() {}

    public static String greet(String name) {
        return "Grüße, " + name;
    }
}
