package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.PropertyAttributes;
import java.util.Optional;

/** Writes one method an exported class: it makes the JavaScript class and defines its members. */
final class ClassWriter {
    private final AddonModel model;
    private final Callables callables;
    private final Conversions conversions;

    ClassWriter(AddonModel model, Callables callables, Conversions conversions) {
        this.model = model;
        this.callables = callables;
        this.conversions = conversions;
    }

    /** The name of the method for a class. */
    String methodName(BoundClass type) {
        return "define" + type.name() + "_" + callables.number(type);
    }

    void write(BoundClass type, JavaText out) {
        out.blank();
        out.open("private static int " + methodName(type) + "(int env) throws Throwable");
        Callable constructor = callables.constructor(type);
        int parent = type.parent()
                .map(name -> callables.number(model.type(BoundClass.class, name)))
                .orElse(-1);
        out.line("int type = Classes.define(env, " + callables.number(type) + ", " + parent + ", "
                + JavaText.literal(type.name()) + ", " + constructor.number() + ", "
                + constructor.function().requiredParameters() + ");");
        out.line("int prototype = Classes.prototype(env, " + callables.number(type) + ");");
        for (BoundClass.Method method : type.methods()) {
            Callable callable = callables.of(method.function());
            out.line("Classes.method(env, " + owner(method.isStatic()) + ", "
                    + JavaText.literal(method.function().name()) + ", " + callable.number() + ", "
                    + method.function().requiredParameters() + ", " + attributes(method.attributes()) + ");");
        }
        type.properties().forEach(property -> property(type, property, out));
        for (Callable iterator : callables.iterators(type)) {
            out.line("Classes.symbolMethod(env, prototype, "
                    + JavaText.literal(iterator.target().symbol()) + ", " + iterator.number() + ");");
        }
        if (type.closeable()) {
            out.line("Classes.symbolMethod(env, prototype, \"dispose\", "
                    + callables.closer(type).number() + ");");
        }
        out.line("return type;");
        out.close();
    }

    private void property(BoundClass type, BoundClass.Property property, JavaText out) {
        String name = JavaText.literal(property.name());
        if (property.constant()) {
            ExportedFunction getter = property.getter().orElseThrow();
            String place = JavaText.literal("value% of `" + type.name() + "." + property.name() + "`");
            String value = conversions.write(getter.result(), type.javaName() + "." + getter.javaName(), place);
            PropertyAttributes attributes = property.attributes();
            out.line("Classes.value(env, type, " + name + ", " + value + ", "
                    + attributes(new PropertyAttributes(false, attributes.enumerable(), attributes.configurable()))
                    + ");");
            return;
        }
        out.line("Classes.accessor(env, " + owner(property.isStatic()) + ", " + name + ", "
                + number(property.getter()) + ", " + number(property.setter()) + ", "
                + attributes(property.attributes()) + ");");
    }

    private int number(Optional<ExportedFunction> function) {
        return function.map(found -> callables.of(found).number()).orElse(-1);
    }

    private static String owner(boolean isStatic) {
        return isStatic ? "type" : "prototype";
    }

    private static int attributes(PropertyAttributes attributes) {
        return (attributes.writable() ? 1 : 0)
                | (attributes.enumerable() ? 2 : 0)
                | (attributes.configurable() ? 4 : 0);
    }
}
