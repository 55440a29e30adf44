package io.github.napi4j.guest;

/** Checks of what arguments are before any is converted. Runs no user code. */
public final class ArgumentKinds {
    /** A bit of {@code kinds} for each answer of {@code typeof}, and one for arrays. */
    private static final int ARRAY = 1 << 16;

    private ArgumentKinds() {}

    /** Whether a value is of one of some kinds: bits by number of the type, {@code 1 << 16} for an array. */
    public static boolean fits(int env, int value, int kinds) {
        return (kinds & 1 << NodeApi.typeOf(env, value)) != 0 || ((kinds & ARRAY) != 0 && NodeApi.isArray(env, value));
    }

    /** The error for a value that is of none of them. */
    public static RuntimeException wrong(int env, int value, String wanted, String place) {
        return Values.cannotConvert(env, value, wanted, place);
    }
}
