package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.OptionalType;

/** {@code Optional} and its kin: null and undefined in, null out. */
final class OptionalConversion extends MethodConversion<OptionalType> {
    OptionalConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(OptionalType type) {
        String element = conversions().word(type.element());
        return type.element().isReference() ? "OptionalOf" + element : "Optional" + element;
    }

    /** The expression for what is inside one that is present. */
    static String content(OptionalType type, String value) {
        return value
                + switch (type.className()) {
                    case "java.util.OptionalInt" -> ".getAsInt()";
                    case "java.util.OptionalLong" -> ".getAsLong()";
                    case "java.util.OptionalDouble" -> ".getAsDouble()";
                    default -> ".get()";
                };
    }

    @Override
    void writeRead(OptionalType type, JavaText out) {
        out.line("return Values.isNullish(env, value) ? " + type.className() + ".empty() : " + type.className() + ".of("
                + conversions().read(type.element(), "value", "place") + ");");
    }

    @Override
    void writeWrite(OptionalType type, JavaText out) {
        out.line("return Values.required(value, place).isPresent() ? "
                + conversions().write(type.element(), content(type, "value"), "place") + " : Values.writeNull(env);");
    }
}
