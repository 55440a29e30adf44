package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundType.UnionType;
import io.github.napi4j.compiler.model.BoundUnion;
import java.util.stream.Collectors;

/**
 * Sealed interfaces and unions.
 *
 * <p>Without a discriminant each variant is tried in order and the first that converts is it. Only errors of conversion
 * and of the variant's own constructor lead to the next one: what JavaScript throws passes.
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
        out.line("Variants variants = new Variants();");
        for (BoundUnion.Variant variant : union.variants()) {
            out.open("try");
            out.line("return " + conversions().read(variant.type(), "value", "place") + ";");
            out.reopen("catch (RuntimeException failure)");
            out.line("variants.refused(" + JavaText.literal(name(variant.type())) + ", failure);");
            out.close();
        }
        out.line("throw variants.none(env, value, " + JavaText.literal(union.name()) + ", place);");
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
