package io.github.napi4j;

import java.util.List;

/** A handle of an array; {@code unknown[]} in TypeScript. */
public interface JsArray extends JsObject {
    /** How many elements there are. */
    int length();

    /** The element at an index; undefined where there is none. */
    JsValue get(int index);

    /** Assigns to an element. */
    void set(int index, JsValue value);

    /** Adds an element at the end. */
    void push(JsValue value);

    /** The elements as they are now. */
    List<JsValue> toList();
}
