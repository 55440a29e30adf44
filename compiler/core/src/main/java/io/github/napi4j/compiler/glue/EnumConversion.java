package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundEnum;
import io.github.napi4j.compiler.model.BoundType.EnumType;
import java.util.stream.Collectors;

/** Enums and the strings or numbers that they are in JavaScript. */
final class EnumConversion extends MethodConversion<EnumType> {
    private final AddonModel model;

    EnumConversion(Conversions conversions, AddonModel model) {
        super(conversions);
        this.model = model;
    }

    @Override
    public String word(EnumType type) {
        return "Enum" + model.enumeration(type).name();
    }

    @Override
    void writeRead(EnumType type, JavaText out) {
        BoundEnum declared = model.enumeration(type);
        String name = JavaText.literal(declared.name());
        String values = JavaText.literal(declared.constants().stream()
                .map(constant -> declared.numeric() ? String.valueOf(constant.number()) : "'" + constant.text() + "'")
                .collect(Collectors.joining(", ")));
        String read = declared.numeric()
                ? "Enums.readNumber(env, value, " + name + ", " + values + ", place)"
                : "Enums.readText(env, value, " + name + ", place)";
        out.open("switch (" + read + ")");
        for (BoundEnum.Constant constant : declared.constants()) {
            out.line("case " + value(declared, constant) + ":").indent();
            out.line("return " + declared.javaName() + "." + constant.javaName() + ";")
                    .outdent();
        }
        out.line("default:").indent();
        out.line("throw Enums.noConstant(env, value, " + name + ", " + values + ", place);")
                .outdent();
        out.close();
    }

    @Override
    void writeWrite(EnumType type, JavaText out) {
        BoundEnum declared = model.enumeration(type);
        out.open("switch (Values.required(value, place))");
        for (BoundEnum.Constant constant : declared.constants()) {
            out.line("case " + constant.javaName() + ":").indent();
            out.line("return " + (declared.numeric() ? "Numbers.writeInt(env, " : "Strings.write(env, ")
                            + value(declared, constant) + ");")
                    .outdent();
        }
        out.line("default:").indent();
        out.line("throw new IllegalStateException(\"no such constant\");").outdent();
        out.close();
    }

    private static String value(BoundEnum declared, BoundEnum.Constant constant) {
        return declared.numeric() ? String.valueOf(constant.number()) : JavaText.literal(constant.text());
    }
}
