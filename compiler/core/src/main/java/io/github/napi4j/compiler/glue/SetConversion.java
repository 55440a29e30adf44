package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.SetType;

/** {@code Set<T>} and JavaScript's. */
final class SetConversion extends MethodConversion<SetType> {
    SetConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(SetType type) {
        return "SetOf" + conversions().word(type.element());
    }

    @Override
    void writeRead(SetType type, JavaText out) {
        out.line("int elements = Collections.elements(env, value, Collections.SET, place);");
        out.line("int length = Elements.length(env, elements, place);");
        out.line(type.javaType() + " result = new java.util.LinkedHashSet<>();");
        SequenceText.loop(out);
        out.line("result.add(" + conversions().read(type.element(), "Elements.get(env, elements, i)", "place") + ");");
        SequenceText.endLoop(out);
    }

    @Override
    void writeWrite(SetType type, JavaText out) {
        SequenceText.write(
                conversions(), "size()", type.element(), "Collections.create(env, Collections.SET, result)", out);
    }
}
