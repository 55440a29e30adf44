package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundEnum;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedType;
import io.github.napi4j.compiler.model.FunctionOptions;
import io.github.napi4j.compiler.model.PrimitiveKind;

/** Writes the checks of all arguments that come before any conversion, and run no code of the caller's. */
final class ArgumentChecks {
    private static final int NULLISH = 1 << 0 | 1 << 1;
    private static final int BOOLEAN = 1 << 2;
    private static final int NUMBER = 1 << 3;
    private static final int STRING = 1 << 4;
    private static final int OBJECT = 1 << 6;
    private static final int FUNCTION = 1 << 7;
    private static final int BIGINT = 1 << 9;
    private static final int ARRAY = 1 << 16;

    private final AddonModel model;

    ArgumentChecks(AddonModel model) {
        this.model = model;
    }

    /** What is known of a kind of type without looking into the value. */
    private record Kind(int bits, String wanted) {}

    /** The check of one argument, or nothing where any value may be right. */
    void write(BoundType type, String handle, String place, FunctionOptions.Checking checking, JavaText out) {
        Kind kind = kind(type instanceof BoundType.OptionalType optional ? optional.element() : type.nonNull());
        if (kind.bits() == 0) {
            return;
        }
        int bits = type.optional() ? kind.bits() | NULLISH : kind.bits();
        out.open("if (!ArgumentKinds.fits(env, " + handle + ", " + bits + "))");
        out.line(
                checking == FunctionOptions.Checking.UNDEFINED
                        ? "return 0;"
                        : "throw ArgumentKinds.wrong(env, " + handle + ", " + JavaText.literal(kind.wanted()) + ", "
                                + place + ");");
        out.close();
    }

    private Kind kind(BoundType type) {
        if (type instanceof BoundType.PrimitiveType primitive) {
            return primitive(primitive.kind());
        } else if (type instanceof BoundType.StringType) {
            return new Kind(STRING, "String");
        } else if (type instanceof BoundType.ListType || type instanceof BoundType.ArrayType) {
            return new Kind(ARRAY, "Array");
        } else if (type instanceof BoundType.CallbackType
                || type instanceof BoundType.ThreadsafeType
                || type instanceof BoundType.FunctionHandleType) {
            return new Kind(FUNCTION, "Function");
        } else if (type instanceof BoundType.RecordType bound) {
            return model.record(bound).shape() == io.github.napi4j.compiler.model.BoundRecord.Shape.OBJECT
                    ? new Kind(OBJECT, model.record(bound).name())
                    : anything();
        } else if (type instanceof BoundType.ClassType bound) {
            return new Kind(OBJECT, named(bound.javaName()));
        } else if (type instanceof BoundType.EnumType bound) {
            BoundEnum declared = model.enumeration(bound);
            return new Kind(declared.numeric() ? NUMBER : STRING, declared.name());
        } else if (type instanceof BoundType.PrimitiveArrayType array) {
            return new Kind(OBJECT, array.kind().className());
        }
        return anything();
    }

    private static Kind primitive(PrimitiveKind kind) {
        return switch (kind.typescript()) {
            case "boolean" -> new Kind(BOOLEAN, kind.javaName());
            case "bigint" -> new Kind(BIGINT, kind.javaName());
            case "string" -> new Kind(STRING, kind.javaName());
            default -> new Kind(NUMBER, kind.javaName());
        };
    }

    private static Kind anything() {
        return new Kind(0, "");
    }

    private String named(String javaName) {
        return model.types().stream()
                .filter(type -> type.javaName().equals(javaName))
                .map(ExportedType::name)
                .findFirst()
                .orElseThrow();
    }
}
