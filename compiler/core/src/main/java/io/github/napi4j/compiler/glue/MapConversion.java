package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.MapType;

/** {@code Map<String, T>} and plain objects. */
final class MapConversion extends MethodConversion<MapType> {
    MapConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(MapType type) {
        return "MapOf" + conversions().word(type.value());
    }

    @Override
    void writeRead(MapType type, JavaText out) {
        out.line("Properties.checkPlainObject(env, value, \"Object\", place);");
        out.line("int keys = Properties.keys(env, value);");
        out.line("int length = Elements.length(env, keys, place);");
        out.line(type.javaType() + " result = new java.util.LinkedHashMap<>();");
        out.line("int scope = Elements.openScope(env, length);");
        out.open("for (int i = 0; i < length; i++)");
        out.line("int key = Elements.get(env, keys, i);");
        out.line("String name = Strings.read(env, key, place);");
        out.line("ConversionPath.enterKey(name);");
        out.line("result.put(name, " + conversions().read(type.value(), "Properties.getKeyed(env, value, key)", "place")
                + ");");
        SequenceText.endLoop(out);
    }

    @Override
    void writeWrite(MapType type, JavaText out) {
        out.line("int length = Values.required(value, place).size();");
        out.line("int result = Properties.create(env);");
        out.line("int scope = Elements.openScope(env, length);");
        out.line("int i = 0;");
        out.open("for (java.util.Map.Entry<java.lang.String, " + type.value().javaType()
                + "> element : value.entrySet())");
        out.line("String name = Values.required(element.getKey(), place);");
        out.line("ConversionPath.enterKey(name);");
        out.line("Properties.define(env, result, name, "
                + conversions().write(type.value(), "element.getValue()", "place") + ");");
        out.line("ConversionPath.leave();");
        out.line("Elements.nextInScope(env, scope, i++);");
        out.close();
        out.line("Elements.closeScope(env, scope);");
        out.line("return result;");
    }
}
