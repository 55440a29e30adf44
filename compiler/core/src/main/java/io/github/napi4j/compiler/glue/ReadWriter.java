package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the methods that make Java values of JavaScript ones. */
final class ReadWriter {
    private static final Set<String> OWN_NAMES = Set.of("env", "value", "place");

    private final AddonModel model;
    private final Conversions conversions;
    private final LocalNames locals;
    private final PropertyNames properties;

    ReadWriter(AddonModel model, Conversions conversions, LocalNames locals, PropertyNames properties) {
        this.model = model;
        this.conversions = conversions;
        this.locals = locals;
        this.properties = properties;
    }

    void write(Conversions.Method method, JavaText out) {
        BoundType type = method.type();
        out.open("private static " + type.javaType() + " " + method.name() + "(int env, int value, String place)");
        if (type instanceof BoundType.NullableType nullable) {
            out.line("return Values.isNullish(env, value) ? null : "
                    + conversions.read(nullable.element(), "value", "place") + ";");
        } else if (type instanceof BoundType.ListType list) {
            list(list, out);
        } else if (type instanceof BoundType.ArrayType array) {
            array(array, out);
        } else if (type instanceof BoundType.MapType map) {
            map(map, out);
        } else if (type instanceof BoundType.RecordType record) {
            record(model.record(record), out);
        } else {
            throw new IllegalArgumentException("cannot be read: " + type);
        }
        out.close();
    }

    private void list(BoundType.ListType type, JavaText out) {
        out.line("int length = Elements.length(env, value, place);");
        out.line(type.javaType() + " result = new java.util.ArrayList<>(Elements.expected(length));");
        loop(out);
        out.line("result.add(" + conversions.read(type.element(), "Elements.get(env, value, i)", "place") + ");");
        endLoop(out);
    }

    private void array(BoundType.ArrayType type, JavaText out) {
        out.line("int length = Elements.length(env, value, place);");
        out.line(type.javaType() + " result = new " + newArray(type) + ";");
        loop(out);
        out.line("result[i] = " + conversions.read(type.element(), "Elements.get(env, value, i)", "place") + ";");
        endLoop(out);
    }

    private static void loop(JavaText out) {
        out.line("int scope = Elements.openScope(env, length);");
        out.open("for (int i = 0; i < length; i++)");
        out.line("ConversionPath.enterElement(i);");
    }

    private static void endLoop(JavaText out) {
        out.line("ConversionPath.leave();");
        out.line("Elements.nextInScope(env, scope, i);");
        out.close();
        out.line("Elements.closeScope(env, scope);");
        out.line("return result;");
    }

    private void map(BoundType.MapType type, JavaText out) {
        out.line("Properties.checkPlainObject(env, value, \"Object\", place);");
        out.line("int keys = Properties.keys(env, value);");
        out.line("int length = Elements.length(env, keys, place);");
        out.line(type.javaType() + " result = new java.util.LinkedHashMap<>();");
        out.line("int scope = Elements.openScope(env, length);");
        out.open("for (int i = 0; i < length; i++)");
        out.line("int key = Elements.get(env, keys, i);");
        out.line("String name = Strings.read(env, key, place);");
        out.line("ConversionPath.enterKey(name);");
        out.line("result.put(name, " + conversions.read(type.value(), "Properties.getKeyed(env, value, key)", "place")
                + ");");
        endLoop(out);
    }

    private void record(BoundRecord record, JavaText out) {
        out.line("Properties.checkObject(env, value, " + JavaText.literal(record.name()) + ", place);");
        List<String> arguments = new ArrayList<>();
        for (BoundRecord.Component component : record.components()) {
            String local = locals.of(component.name(), OWN_NAMES);
            String handle = "Properties.get(env, value, " + properties.of(component.name()) + ")";
            out.line("ConversionPath.enterField(" + JavaText.literal(component.name()) + ");");
            out.line(component.type().javaType() + " " + local + " = "
                    + conversions.read(component.type(), handle, "place") + ";");
            out.line("ConversionPath.leave();");
            arguments.add(local);
        }
        out.line("return new " + record.javaName() + "(" + String.join(", ", arguments) + ");");
    }

    /** {@code java.util.List[length][]}: without type arguments, which no array can be made with. */
    private static String newArray(BoundType.ArrayType type) {
        String element = type.element().javaType();
        StringBuilder dimensions = new StringBuilder("[length]");
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2);
            dimensions.append("[]");
        }
        int generic = element.indexOf('<');
        return (generic < 0 ? element : element.substring(0, generic)) + dimensions;
    }
}
