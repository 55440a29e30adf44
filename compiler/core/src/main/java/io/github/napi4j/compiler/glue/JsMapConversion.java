package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.JsMapType;

/** {@code @JsMap Map<K, V>} and JavaScript's Map: entry {@code i} is the path of both its key and its value. */
final class JsMapConversion extends MethodConversion<JsMapType> {
    JsMapConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(JsMapType type) {
        return "JsMapOf" + conversions().word(type.key()) + "To" + conversions().word(type.value());
    }

    @Override
    void writeRead(JsMapType type, JavaText out) {
        out.line("int entries = Collections.elements(env, value, Collections.MAP, place);");
        out.line("int length = Elements.length(env, entries, place);");
        out.line(type.javaType() + " result = new java.util.LinkedHashMap<>();");
        SequenceText.loop(out);
        out.line("int entry = Elements.get(env, entries, i);");
        out.line("ConversionPath.enterElement(0);");
        out.line(type.key().javaType() + " key = "
                + conversions().read(type.key(), "Elements.get(env, entry, 0)", "place") + ";");
        out.line("ConversionPath.leave();");
        out.line("ConversionPath.enterElement(1);");
        out.line("result.put(key, " + conversions().read(type.value(), "Elements.get(env, entry, 1)", "place") + ");");
        out.line("ConversionPath.leave();");
        SequenceText.endLoop(out);
    }

    @Override
    void writeWrite(JsMapType type, JavaText out) {
        out.line("int length = Values.required(value, place).size();");
        out.line("int result = Elements.create(env, length);");
        out.line("int scope = Elements.openScope(env, length);");
        out.line("int i = 0;");
        out.open("for (java.util.Map.Entry<" + type.key().javaType() + ", "
                + type.value().javaType() + "> element : value.entrySet())");
        out.line("ConversionPath.enterElement(i);");
        out.line("int entry = Elements.create(env, 2);");
        out.line("ConversionPath.enterElement(0);");
        out.line("Elements.set(env, entry, 0, " + conversions().write(type.key(), "element.getKey()", "place") + ");");
        out.line("ConversionPath.leave();");
        out.line("ConversionPath.enterElement(1);");
        out.line("Elements.set(env, entry, 1, " + conversions().write(type.value(), "element.getValue()", "place")
                + ");");
        out.line("ConversionPath.leave();");
        out.line("Elements.set(env, result, i, entry);");
        out.line("ConversionPath.leave();");
        out.line("Elements.nextInScope(env, scope, i++);");
        out.close();
        out.line("Elements.closeScope(env, scope);");
        out.line("return Collections.create(env, Collections.MAP, result);");
    }
}
