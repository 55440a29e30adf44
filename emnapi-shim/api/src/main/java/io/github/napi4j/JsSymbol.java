package io.github.napi4j;

/** A handle of a symbol. Two of the same description differ, unless they come from {@link JsEnv#symbolFor}. */
public interface JsSymbol extends JsValue {
    /** The description; empty where there is none. */
    String description();
}
