package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.ListType;

/** {@code List<T>}, the interfaces above it, and arrays of JavaScript. */
final class ListConversion extends MethodConversion<ListType> {
    ListConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(ListType type) {
        String simple = type.interfaceName().substring(type.interfaceName().lastIndexOf('.') + 1);
        return simple + "Of" + conversions().word(type.element());
    }

    @Override
    void writeRead(ListType type, JavaText out) {
        out.line("int length = Elements.length(env, value, place);");
        out.line("java.util.List<" + type.element().javaType()
                + "> result = new java.util.ArrayList<>(Elements.expected(length));");
        SequenceText.loop(out);
        out.line("result.add(" + conversions().read(type.element(), "Elements.get(env, value, i)", "place") + ");");
        SequenceText.endLoop(out);
    }

    @Override
    void writeWrite(ListType type, JavaText out) {
        if (type.interfaceName().equals("java.lang.Iterable")) {
            out.line("return "
                    + conversions()
                            .write(
                                    new ListType("java.util.List", type.element()),
                                    "Elements.list(value, place)",
                                    "place")
                    + ";");
        } else {
            SequenceText.write(conversions(), "size()", type.element(), out);
        }
    }
}
