package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.IteratorType;

/** {@code Iterator<T>}; only out. */
final class IteratorConversion extends MethodConversion<IteratorType> {
    IteratorConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(IteratorType type) {
        return "IteratorOf" + conversions().word(type.element());
    }

    @Override
    void writeRead(IteratorType type, JavaText out) {
        throw new IllegalArgumentException("cannot be read: " + type);
    }

    @Override
    void writeWrite(IteratorType type, JavaText out) {
        out.line("return JsIterators.write(env, Values.required(value, place), element -> "
                + conversions().write(type.element(), "element", "place") + ");");
    }
}
