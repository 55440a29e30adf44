package io.github.napi4j.guest;

/**
 * Scopes that conversions open for themselves and must leave open: the author has got a handle that lives in one.
 *
 * <p>The end of the call closes them. On the JavaScript thread only.
 */
final class ScopePins {
    private static int call;
    private static int level;

    private ScopePins() {}

    /** A handle was made in the innermost scope. */
    static void pin() {
        call = ValueApi.callNumber();
        level = NodeApi.scopeLevel();
    }

    /** Closes the scopes above a level, unless a handle of this call lives there. */
    static void close(int env, int above) {
        if (level <= above || call != ValueApi.callNumber()) {
            NodeApi.scopeClose(env, above);
        }
    }
}
