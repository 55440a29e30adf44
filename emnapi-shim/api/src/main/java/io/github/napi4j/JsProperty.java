package io.github.napi4j;

/**
 * A property to define, as property descriptors have it.
 *
 * @param name the key
 * @param value its value
 * @param writable whether it may be assigned to
 * @param enumerable whether loops find it
 * @param configurable whether it may be deleted or defined anew
 */
public record JsProperty(String name, JsValue value, boolean writable, boolean enumerable, boolean configurable) {

    /** A property as an assignment makes it: all of it allowed. */
    public static JsProperty of(String name, JsValue value) {
        return new JsProperty(name, value, true, true, true);
    }

    /** A property that stays as it is. */
    public static JsProperty constant(String name, JsValue value) {
        return new JsProperty(name, value, false, true, false);
    }
}
