package io.github.napi4j.compiler.bind;

/** Where in the exported surface a type stands, which decides whether some types are possible. */
enum Position {
    PARAMETER,
    RESULT,
    CALLBACK_PARAMETER,
    CALLBACK_RESULT,
    /** A record's; those that cross one way only make the record do so. */
    COMPONENT,
    /** An exported class's field, which JavaScript reads and may assign. */
    FIELD,
    /** Inside another type: a list's, a map's or an array's element. */
    ELEMENT,
    /** What a future of Java's is completed with, after the call. */
    PROMISED,
    /** What a publisher gives, or a subscriber takes, after the call. */
    STREAMED,
    /** What a promise of JavaScript's resolves to. */
    RESOLVED
}
