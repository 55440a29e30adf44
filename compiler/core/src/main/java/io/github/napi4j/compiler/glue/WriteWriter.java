package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;

/** Writes the methods that make JavaScript values of Java ones. */
final class WriteWriter {
    private final AddonModel model;
    private final Conversions conversions;
    private final PropertyNames properties;

    WriteWriter(AddonModel model, Conversions conversions, PropertyNames properties) {
        this.model = model;
        this.conversions = conversions;
        this.properties = properties;
    }

    void write(Conversions.Method method, JavaText out) {
        BoundType type = method.type();
        out.open("private static int " + method.name() + "(int env, " + type.javaType() + " value, String place)");
        if (type instanceof BoundType.NullableType nullable) {
            out.line("return value == null ? Values.writeNull(env) : "
                    + conversions.write(nullable.element(), "value", "place") + ";");
        } else if (type instanceof BoundType.ListType list) {
            sequence("size()", list.element(), out);
        } else if (type instanceof BoundType.ArrayType array) {
            sequence("length", array.element(), out);
        } else if (type instanceof BoundType.MapType map) {
            map(map, out);
        } else if (type instanceof BoundType.RecordType record) {
            record(model.record(record), out);
        } else if (type instanceof BoundType.PromiseType promise) {
            promise(promise, out);
        } else {
            throw new IllegalArgumentException("cannot be written: " + type);
        }
        out.close();
    }

    private void sequence(String length, BoundType element, JavaText out) {
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
        out.line("return result;");
    }

    private void map(BoundType.MapType type, JavaText out) {
        out.line("int length = Values.required(value, place).size();");
        out.line("int result = Properties.create(env);");
        out.line("int scope = Elements.openScope(env, length);");
        out.line("int i = 0;");
        out.open("for (java.util.Map.Entry<java.lang.String, " + type.value().javaType()
                + "> element : value.entrySet())");
        out.line("String name = Values.required(element.getKey(), place);");
        out.line("ConversionPath.enterKey(name);");
        out.line("Properties.define(env, result, name, "
                + conversions.write(type.value(), "element.getValue()", "place") + ");");
        out.line("ConversionPath.leave();");
        out.line("Elements.nextInScope(env, scope, i++);");
        out.close();
        out.line("Elements.closeScope(env, scope);");
        out.line("return result;");
    }

    private void record(BoundRecord record, JavaText out) {
        out.line("Values.required(value, place);");
        out.line("int result = Properties.create(env);");
        for (BoundRecord.Component component : record.components()) {
            component(component, out);
        }
        out.line("return result;");
    }

    /** An absent key stands for null. */
    private void component(BoundRecord.Component component, JavaText out) {
        String accessor = "value." + component.name() + "()";
        String name = properties.of(component.name());
        boolean nullable = component.type() instanceof BoundType.NullableType;
        if (nullable) {
            out.open("if (" + accessor + " != null)");
        }
        out.line("ConversionPath.enterField(" + JavaText.literal(component.name()) + ");");
        out.line("Properties.set(env, result, " + name + ", "
                + conversions.write(component.type().nonNull(), accessor, "place") + ");");
        out.line("ConversionPath.leave();");
        if (nullable) {
            out.close();
        }
    }

    private void promise(BoundType.PromiseType type, JavaText out) {
        out.line("Values.required(value, place);");
        out.line("Deferred deferred = new Deferred(env);");
        out.line("value.whenComplete((result, failure) -> deferred.settle(failure, () -> "
                + conversions.write(type.element(), "result", "place") + "));");
        out.line("return deferred.promise();");
    }
}
