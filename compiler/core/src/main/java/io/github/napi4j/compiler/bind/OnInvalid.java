package io.github.napi4j.compiler.bind;

/** The constants of the API's enum of this name. */
enum OnInvalid {
    THROW,
    RETURN_UNDEFINED
}
