package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundType.ClassType;
import io.github.napi4j.compiler.model.BoundType.UnionType;
import io.github.napi4j.compiler.model.BoundUnion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sealed interfaces and unions.
 *
 * <p>Without a discriminant each variant is tried in order and the first that converts is it. Only errors of conversion
 * and of the variant's own constructor lead to the next one: what JavaScript throws passes. An instance of a variant that
 * is a class is that variant in any order, since a copy of its properties would not be the object that was passed.
 */
final class UnionConversion extends MethodConversion<UnionType> {
    private final AddonModel model;
    private final PropertyNames properties;

    UnionConversion(Conversions conversions, AddonModel model, PropertyNames properties) {
        super(conversions);
        this.model = model;
        this.properties = properties;
    }

    @Override
    public String word(UnionType type) {
        return "Union" + model.union(type).name();
    }

    @Override
    void writeRead(UnionType type, JavaText out) {
        BoundUnion union = model.union(type);
        if (union.discriminant().isPresent()) {
            readTagged(union, union.discriminant().get(), out);
            return;
        }
        readInstance(union, out);
        out.line("Variants variants = new Variants();");
        for (BoundUnion.Variant variant : union.variants()) {
            String name = JavaText.literal(name(variant.type()));
            if (variant.type() instanceof ClassType) {
                out.line("variants.noInstance(env, value, " + name + ", place);");
                continue;
            }
            out.open("try");
            out.line("return " + conversions().read(variant.type(), "value", "place") + ";");
            out.reopen("catch (RuntimeException failure)");
            out.line("variants.refused(" + name + ", failure);");
            out.close();
        }
        out.line("throw variants.none(env, value, " + JavaText.literal(union.name()) + ", place);");
    }

    private void readInstance(BoundUnion union, JavaText out) {
        List<ClassType> classes = classes(union).toList();
        if (classes.isEmpty()) {
            return;
        }
        out.line("Object instance = Instances.argument(env, value, place);");
        for (int i = 0; i < classes.size(); i++) {
            out.open("if (instance instanceof " + classes.get(i).javaType() + " instance" + i + ")");
            out.line("return instance" + i + ";");
            out.close();
        }
    }

    /** The classes among the variants and among those of variants that are unions. */
    private Stream<ClassType> classes(BoundUnion union) {
        return union.variants().stream().map(BoundUnion.Variant::type).flatMap(type -> {
            if (type instanceof ClassType found) {
                return Stream.of(found);
            }
            return type instanceof UnionType inner ? classes(model.union(inner)) : Stream.empty();
        });
    }

    private void readTagged(BoundUnion union, String discriminant, JavaText out) {
        String name = JavaText.literal(union.name());
        String key = JavaText.literal(discriminant);
        out.line("Properties.checkObject(env, value, " + name + ", place);");
        out.line("ConversionPath.enterField(" + key + ");");
        out.line("int tag = Properties.get(env, value, " + properties.of(discriminant) + ");");
        out.open("switch (Enums.readText(env, tag, " + name + ", place))");
        for (BoundUnion.Variant variant : union.variants()) {
            out.line("case " + JavaText.literal(variant.tag()) + ":").indent();
            out.line("ConversionPath.leave();");
            out.line("return " + conversions().read(variant.type(), "value", "place") + ";")
                    .outdent();
        }
        String tags = union.variants().stream()
                .map(variant -> "'" + variant.tag() + "'")
                .collect(Collectors.joining(", "));
        out.line("default:").indent();
        out.line("throw Enums.noConstant(env, tag, " + name + ", " + JavaText.literal(tags) + ", place);")
                .outdent();
        out.close();
    }

    @Override
    void writeWrite(UnionType type, JavaText out) {
        BoundUnion union = model.union(type);
        for (int i = 0; i < union.variants().size(); i++) {
            BoundUnion.Variant variant = union.variants().get(i);
            String local = "variant" + i;
            out.open("if (value instanceof " + variant.type().javaType() + " " + local + ")");
            String written = conversions().write(variant.type(), local, "place");
            if (union.discriminant().isPresent()) {
                out.line("return Properties.tagged(env, "
                        + properties.of(union.discriminant().get()) + ", " + JavaText.literal(variant.tag()) + ", "
                        + written + ");");
            } else {
                out.line("return " + written + ";");
            }
            out.close();
        }
        out.line("throw Values.nullOf(place);");
    }

    private String name(BoundType type) {
        return model.types().stream()
                .filter(declared -> declared.javaName().equals(type.javaType()))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
