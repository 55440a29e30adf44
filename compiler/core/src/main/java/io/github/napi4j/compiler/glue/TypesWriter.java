package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundEnum;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedType;
import io.github.napi4j.compiler.model.PlainTypes;
import java.util.Comparator;
import java.util.List;

/**
 * Writes {@code ExportedTypes}: the conversions of the exported types that are data, found by a value's class. What no code asks for at
 * run time, TeaVM leaves out.
 */
final class TypesWriter {
    private final AddonModel model;
    private final Conversions conversions;
    private final List<BoundType> types;

    TypesWriter(AddonModel model, Conversions conversions) {
        this.model = model;
        this.conversions = conversions;
        PlainTypes plain = new PlainTypes(model);
        types = model.types().stream()
                .map(TypesWriter::reference)
                .filter(plain::contain)
                .toList();
    }

    private static BoundType reference(ExportedType type) {
        if (type instanceof BoundClass) {
            return new BoundType.ClassType(type.javaName());
        } else if (type instanceof BoundEnum) {
            return new BoundType.EnumType(type.javaName());
        } else if (type instanceof BoundRecord) {
            return new BoundType.RecordType(type.javaName());
        }
        return new BoundType.UnionType(type.javaName());
    }

    /** Writes what the load of the module does for it. */
    void register(JavaText out) {
        if (!types.isEmpty()) {
            out.line("ExportedTypes.set(new Types());");
        }
    }

    /** Writes the class. */
    void write(JavaText out) {
        if (types.isEmpty()) {
            return;
        }
        out.blank();
        out.open("private static final class Types extends ExportedTypes");
        out.line("@Override");
        out.open("protected int write(int env, Object value, String place)");
        // Unions first, for their variants are exported types too, and would go out without the tag.
        types.stream()
                .filter(this::isWritten)
                .sorted(Comparator.comparing(type -> !(type instanceof BoundType.UnionType)))
                .forEach(type -> {
                    out.open("if (value instanceof " + type.javaType() + " exported)");
                    out.line("return " + conversions.write(type, "exported", "place") + ";");
                    out.close();
                });
        out.line("return NONE;");
        out.close();
        out.blank();
        out.line("@Override");
        out.open("protected Object read(int env, int value, Class<?> type, String place)");
        types.forEach(type -> {
            out.open("if (type == " + type.javaType() + ".class)");
            out.line("return " + conversions.read(type, "value", "place") + ";");
            out.close();
        });
        out.line("return null;");
        out.close();
        out.close();
    }

    /** Variants stand for their union only where it says which one they are; the conversion of a class knows its subclasses. */
    private boolean isWritten(BoundType type) {
        if (type instanceof BoundType.UnionType union) {
            return model.union(union).discriminant().isPresent();
        }
        return !(type instanceof BoundType.ClassType named)
                || model.type(BoundClass.class, named.javaName()).parent().isEmpty();
    }
}
