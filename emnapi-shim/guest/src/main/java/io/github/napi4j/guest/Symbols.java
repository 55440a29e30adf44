package io.github.napi4j.guest;

/** The symbols that the JavaScript library knows. */
final class Symbols {
    private static final byte[] SYMBOL = Properties.name("Symbol");

    private Symbols() {}

    /** The handle of {@code Symbol[name]}; undefined in a host that does not have it. */
    static int wellKnown(int env, String name) {
        int global = Failures.checked(env, NodeApi.global(env));
        return Properties.get(env, Properties.get(env, global, SYMBOL), Properties.name(name));
    }
}
