package io.github.napi4j;

/** A handle of a string, for when its text is not needed, or not all of it. */
public interface JsString extends JsValue {
    /** How many UTF-16 units it has. */
    int length();

    /** The text. */
    String value();
}
