package io.github.napi4j;

/** A call of a function that Java made by {@link JsEnv#function}, for as long as it lasts. */
public interface JsCall {
    /** The environment, for the time of the call. */
    JsEnv env();

    /** The call's {@code this}. */
    JsValue self();

    /** How many arguments were given. */
    int count();

    /** The argument at an index; undefined where none was given. */
    JsValue argument(int index);
}
