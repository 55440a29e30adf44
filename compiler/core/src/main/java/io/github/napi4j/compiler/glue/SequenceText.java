package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType;

/** Loops over the elements of JavaScript arrays. */
final class SequenceText {
    private SequenceText() {}

    /** Opens the loop that reads elements; {@code length} and {@code i} are its variables. */
    static void loop(JavaText out) {
        out.line("int scope = Elements.openScope(env, length);");
        out.open("for (int i = 0; i < length; i++)");
        out.line("ConversionPath.enterElement(i);");
    }

    /** Ends a loop whose path is one step deep, and returns {@code result}. */
    static void endLoop(JavaText out) {
        out.line("ConversionPath.leave();");
        out.line("Elements.nextInScope(env, scope, i);");
        out.close();
        out.line("Elements.closeScope(env, scope);");
        out.line("return result;");
    }

    /** Writes the elements of an {@code Iterable} or array {@code value}, whose length is the expression, to an array. */
    static void write(Conversions conversions, String length, BoundType element, JavaText out) {
        write(conversions, length, element, "result", out);
    }

    /** The same, and returns what an expression makes of the array {@code result}. */
    static void write(Conversions conversions, String length, BoundType element, String returned, JavaText out) {
        out.line("int length = Values.required(value, place)." + length + ";");
        out.line("int result = Elements.create(env, length);");
        out.line("int scope = Elements.openScope(env, length);");
        out.line("int i = 0;");
        out.open("for (" + element.javaType() + " element : value)");
        out.line("ConversionPath.enterElement(i);");
        out.line("Elements.set(env, result, i, " + conversions.write(element, "element", "place") + ");");
        out.line("ConversionPath.leave();");
        out.line("Elements.nextInScope(env, scope, i++);");
        out.close();
        out.line("Elements.closeScope(env, scope);");
        out.line("return " + returned + ";");
    }
}
