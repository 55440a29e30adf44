package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType.ClassType;
import java.util.Comparator;
import java.util.List;

/** Exported classes, by identity: a Java object and the JavaScript object in front of it. */
final class ClassConversion extends MethodConversion<ClassType> {
    private final AddonModel model;
    private final Callables callables;

    ClassConversion(Conversions conversions, AddonModel model, Callables callables) {
        super(conversions);
        this.model = model;
        this.callables = callables;
    }

    @Override
    public String word(ClassType type) {
        return "Class" + model.type(BoundClass.class, type.javaName()).name();
    }

    @Override
    void writeRead(ClassType type, JavaText out) {
        String name =
                JavaText.literal(model.type(BoundClass.class, type.javaName()).name());
        out.open("if (Instances.argument(env, value, place) instanceof " + type.javaType() + " instance)");
        out.line("return instance;");
        out.close();
        out.line("throw Instances.cannotConvert(env, value, " + name + ", place);");
    }

    @Override
    void writeWrite(ClassType type, JavaText out) {
        out.line("Values.required(value, place);");
        for (BoundClass subclass : subclasses(type)) {
            out.open("if (value instanceof " + subclass.javaName() + ")");
            out.line("return Instances.write(env, value, " + callables.number(subclass) + ");");
            out.close();
        }
        out.line("return Instances.write(env, value, " + callables.number(model.type(BoundClass.class, type.javaName()))
                + ");");
    }

    /** The exported subclasses, those furthest down first. */
    private List<BoundClass> subclasses(ClassType type) {
        return model.types(BoundClass.class).stream()
                .filter(candidate -> model.ancestors(candidate).stream()
                        .anyMatch(ancestor -> ancestor.javaName().equals(type.javaName())))
                .sorted(Comparator.comparingInt((BoundClass candidate) ->
                                model.ancestors(candidate).size())
                        .reversed())
                .toList();
    }
}
