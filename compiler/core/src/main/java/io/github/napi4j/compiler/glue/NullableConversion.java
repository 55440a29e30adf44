package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.NullableType;

/** Types with null: null and undefined in, null out. */
final class NullableConversion extends MethodConversion<NullableType> {
    NullableConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(NullableType type) {
        return "Nullable" + conversions().word(type.element());
    }

    @Override
    void writeRead(NullableType type, JavaText out) {
        out.line("return Values.isNullish(env, value) ? null : " + conversions().read(type.element(), "value", "place")
                + ";");
    }

    @Override
    void writeWrite(NullableType type, JavaText out) {
        out.line("return value == null ? Values.writeNull(env) : "
                + conversions().write(type.element(), "value", "place") + ";");
    }
}
