package io.github.napi4j;

import java.util.List;
import java.util.Optional;

/**
 * A handle of an object, which functions are too; {@code object} in TypeScript.
 *
 * <p>Getters, setters and proxies run when properties are used, and what they throw arrives as {@link JsException}. Setting
 * assigns as strict code does: what is read-only, frozen or refused by a proxy is a {@link JsTypeException}.
 */
public interface JsObject extends JsValue {
    /** The property of a name; undefined when there is none. */
    JsValue get(String name);

    /** The property of a key that may be a symbol. */
    JsValue get(JsValue key);

    /** The property of a name as a handle of a kind; an error names the property. */
    <T extends JsValue> T get(String name, Class<T> kind);

    /** Assigns to a property. */
    void set(String name, JsValue value);

    /** Assigns to a property whose key may be a symbol. */
    void set(JsValue key, JsValue value);

    /** Assigns a string. */
    void set(String name, String value);

    /** Assigns a number. */
    void set(String name, double value);

    /** Assigns a boolean. */
    void set(String name, boolean value);

    /** Whether the object, or one that it inherits from, has a property. */
    boolean has(String name);

    /** Whether the object itself has a property. */
    boolean hasOwn(String name);

    /** Deletes a property. Whether it is gone: one that is not configurable stays. */
    boolean delete(String name);

    /** The object's own enumerable names, in order; no symbols. */
    List<String> keys();

    /** What the object inherits from: an object or null. */
    JsValue prototype();

    /** Makes the object immutable. */
    void freeze();

    /** Keeps the object's properties from being added, deleted or configured. */
    void seal();

    /** Whether {@code Object.isFrozen} says so. */
    boolean isFrozen();

    /** Defines properties, all or, when one cannot be defined, those in front of it. */
    void defineProperties(JsProperty... properties);

    /**
     * Ties a Java object to this object, for as long as that lives. A JavaScript object is tied to one Java object once.
     *
     * @throws JsTypeException when it is tied already
     */
    void wrap(Object instance);

    /** The Java object that this object is tied to by {@link #wrap}, or is an instance of an exported class for. */
    <T> Optional<T> unwrap(Class<T> type);
}
