package io.github.napi4j;

/** What a function does with arguments that are missing or not of the kind that it takes. */
public enum OnInvalid {
    /** It throws a {@code TypeError}. */
    THROW,
    /** It gives {@code undefined}, and its Java method is not called. */
    RETURN_UNDEFINED
}
