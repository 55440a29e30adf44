package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.ListType;

/** {@code List<T>} and arrays of JavaScript. */
final class ListConversion extends MethodConversion<ListType> {
    ListConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(ListType type) {
        return "ListOf" + conversions().word(type.element());
    }

    @Override
    void writeRead(ListType type, JavaText out) {
        out.line("int length = Elements.length(env, value, place);");
        out.line(type.javaType() + " result = new java.util.ArrayList<>(Elements.expected(length));");
        SequenceText.loop(out);
        out.line("result.add(" + conversions().read(type.element(), "Elements.get(env, value, i)", "place") + ");");
        SequenceText.endLoop(out);
    }

    @Override
    void writeWrite(ListType type, JavaText out) {
        SequenceText.write(conversions(), "size()", type.element(), out);
    }
}
