package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundType.ArrayType;

/** {@code T[]} and arrays of JavaScript. */
final class ArrayConversion extends MethodConversion<ArrayType> {
    ArrayConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(ArrayType type) {
        return "ArrayOf" + conversions().word(type.element());
    }

    @Override
    void writeRead(ArrayType type, JavaText out) {
        out.line("int length = Elements.length(env, value, place);");
        out.line(type.javaType() + " result = new " + newArray(type.element(), "length") + ";");
        SequenceText.loop(out);
        out.line("result[i] = " + conversions().read(type.element(), "Elements.get(env, value, i)", "place") + ";");
        SequenceText.endLoop(out);
    }

    @Override
    void writeWrite(ArrayType type, JavaText out) {
        SequenceText.write(conversions(), "length", type.element(), out);
    }

    /** {@code java.util.List[length][]}: without type arguments, which no array can be made with. */
    static String newArray(BoundType elementType, String length) {
        String element = elementType.javaType();
        StringBuilder dimensions = new StringBuilder("[" + length + "]");
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2);
            dimensions.append("[]");
        }
        int generic = element.indexOf('<');
        return (generic < 0 ? element : element.substring(0, generic)) + dimensions;
    }
}
