package io.github.napi4j.guest;

import io.github.napi4j.JsSymbol;
import io.github.napi4j.JsType;
import io.github.napi4j.JsValue;

/** A handle of a symbol. */
final class SymbolHandle extends Handle implements JsSymbol {
    SymbolHandle(int env, int value, String origin) {
        super(env, value, origin);
    }

    @Override
    public String description() {
        JsValue description = coerceToObject().get("description");
        return description.type() == JsType.STRING ? description.asString() : "";
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> Handles.symbol(env, value, place);
    }
}
