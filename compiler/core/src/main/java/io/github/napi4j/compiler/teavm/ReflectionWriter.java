package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.c.generate.CodeGeneratorUtil;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.model.AccessLevel;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.reflection.AnnotationGenerationHelper;
import org.teavm.reflection.ReflectionDependencyListener;

/** Writes the fields and annotations that reflection can ask a class for, as {@code TeaVM_ClassReflection}. */
final class ReflectionWriter {
    private final ModuleContext module;
    private final ReflectionDependencyListener required;

    ReflectionWriter(ModuleContext module, ReflectionDependencyListener required) {
        this.module = module;
        this.required = required;
    }

    /** Writes an address: of the description, or NULL when nothing of the class is asked for. */
    void write(CUnit unit, ClassReader cls) {
        List<FieldReader> fields = fieldsOf(cls);
        List<AnnotationReader> annotations = annotationsOf(cls);
        CodeWriter writer = unit.body;
        if (fields.isEmpty() && annotations.isEmpty()) {
            writer.print("NULL");
            return;
        }
        unit.needHeader("\"reflection.h\"");
        writer.println("&(TeaVM_ClassReflection) {").indent();
        if (!annotations.isEmpty()) {
            writer.print(
                            ".annotations = (TeaVM_AnnotationInfoList*) &(struct { int32_t count; TeaVM_AnnotationInfo data["
                                    + annotations.size() + "]; }) {" + annotations.size() + ", {")
                    .indent();
            annotations.forEach(annotation -> writeAnnotation(unit, annotation));
            writer.outdent().println("}},");
        }
        if (!fields.isEmpty()) {
            writer.print(".fields = (TeaVM_FieldInfoList*) &(struct { int32_t count; TeaVM_FieldInfo data["
                            + fields.size() + "]; }) {" + fields.size() + ", {")
                    .indent();
            fields.forEach(field -> writeField(unit, cls, field));
            writer.outdent().println("}},");
        }
        writer.outdent().print("}");
    }

    private List<FieldReader> fieldsOf(ClassReader cls) {
        var accessible = required.getAccessibleFields(cls.getName());
        List<FieldReader> fields = new ArrayList<>();
        if (accessible == null) {
            return fields;
        }
        boolean publicOnly = ReflectionDependencyListener.shouldSkipPrivates(cls);
        for (FieldReader field : cls.getFields()) {
            boolean isHidden =
                    field.getLevel() == AccessLevel.PRIVATE || field.getLevel() == AccessLevel.PACKAGE_PRIVATE;
            if (accessible.contains(field.getName()) && !(publicOnly && isHidden)) {
                fields.add(field);
            }
        }
        return fields;
    }

    private List<AnnotationReader> annotationsOf(ClassReader cls) {
        if (!module.metadata.hasGetAnnotations()
                || !module.metadata.getInfo(cls.getName()).annotations()) {
            return List.of();
        }
        return AnnotationGenerationHelper.collectRuntimeAnnotations(
                module.classes, cls.getAnnotations().all());
    }

    private void writeField(CUnit unit, ClassReader cls, FieldReader field) {
        CodeWriter writer = unit.body;
        writer.print("{.name = TEAVM_GET_STRING_ADDRESS(" + unit.strings.getStringIndex(field.getName())
                + "), .modifiers = " + ElementModifier.asModifiersInfo(field.readModifiers(), field.getLevel())
                + ", .type = ");
        writeType(unit, field.getType());
        if (field.hasModifier(ElementModifier.STATIC)) {
            unit.needStaticField(field.getReference());
            writer.println(
                    ", .location = {.memory = (void*) &" + module.names.forStaticField(field.getReference()) + "}},");
        } else {
            unit.needStructure(cls.getName());
            writer.println(", .location = {.instance = (int16_t) offsetof(" + module.names.forClass(cls.getName())
                    + ", " + module.names.forMemberField(field.getReference()) + ")}},");
        }
    }

    private void writeAnnotation(CUnit unit, AnnotationReader annotation) {
        String implementation = annotation.getType() + AnnotationGenerationHelper.ANNOTATION_IMPLEMENTOR_SUFFIX;
        MethodReference create = new MethodReference(
                implementation, "create", ValueType.object(dataClass(annotation)), ValueType.object(implementation));
        unit.needMethod(create, true);
        unit.body.print("{.constructor = &" + module.names.forMethod(create) + ", .data = ");
        writeAnnotationData(unit, annotation);
        unit.body.println("},");
    }

    private static String dataClass(AnnotationReader annotation) {
        return annotation.getType() + AnnotationGenerationHelper.ANNOTATION_DATA_SUFFIX;
    }

    private void writeAnnotationData(CUnit unit, AnnotationReader annotation) {
        ClassReader cls = module.findClass(annotation.getType());
        if (cls == null) {
            unit.body.print("NULL");
            return;
        }
        needAnnotationStructure(unit, cls);
        unit.body.print("&(" + module.names.forClass(dataClass(annotation)) + ") {");
        for (MethodReader method : usedElements(cls)) {
            AnnotationValue value = annotation.getValue(method.getName());
            unit.body.print("." + elementField(cls, method) + " = ");
            writeValue(unit, method.getResultType(), value != null ? value : method.getAnnotationDefault());
            unit.body.print(", ");
        }
        unit.body.print("}");
    }

    private List<MethodReader> usedElements(ClassReader annotation) {
        List<MethodReader> elements = new ArrayList<>();
        for (MethodReader method : annotation.getMethods()) {
            if (module.controller.getDependencyInfo().getMethod(method.getReference()) != null) {
                elements.add(method);
            }
        }
        return elements;
    }

    private String elementField(ClassReader annotation, MethodReader method) {
        return module.names.forMemberField(new FieldReference(annotation.getName(), method.getName()));
    }

    /** The C structure that annotation implementations read; TeaVM gives it no Java fields. */
    void needAnnotationStructure(CUnit unit, ClassReader annotation) {
        String name = module.names.forClass(annotation.getName() + AnnotationGenerationHelper.ANNOTATION_DATA_SUFFIX);
        unit.needHeader("\"reflection.h\"");
        StringBuilder text = new StringBuilder("typedef struct " + name + " { ");
        for (MethodReader method : usedElements(annotation)) {
            text.append(elementType(method.getResultType()))
                    .append(' ')
                    .append(elementField(annotation, method))
                    .append("; ");
        }
        unit.needExternal(
                "  " + name,
                text.append("char n4_unused; } ").append(name).append(';').toString());
    }

    private String elementType(ValueType type) {
        if (type instanceof ValueType.Array array) {
            ValueType item = array.getItemType();
            if (item instanceof ValueType.Primitive primitive) {
                return switch (primitive.getKind()) {
                    case BOOLEAN, BYTE -> "TeaVM_ByteArray*";
                    case SHORT -> "TeaVM_ShortArray*";
                    case CHARACTER -> "TeaVM_CharArray*";
                    case INTEGER -> "TeaVM_IntArray*";
                    case LONG -> "TeaVM_LongArray*";
                    case FLOAT -> "TeaVM_FloatArray*";
                    case DOUBLE -> "TeaVM_DoubleArray*";
                };
            }
            return item.isObject(Class.class)
                    ? "TeaVM_ClassArray*"
                    : isEnum(item) ? "TeaVM_ShortArray*" : "TeaVM_RefArray*";
        }
        if (type instanceof ValueType.Primitive) {
            return CodeWriter.strictTypeAsString(type);
        }
        return type.isObject(Class.class) ? "TeaVM_ClassPtr" : isEnum(type) ? "int16_t" : "void*";
    }

    private boolean isEnum(ValueType type) {
        ClassReader cls = type instanceof ValueType.Object object ? module.findClass(object.getClassName()) : null;
        return cls != null && cls.hasModifier(ElementModifier.ENUM);
    }

    private void writeValue(CUnit unit, ValueType type, AnnotationValue value) {
        CodeWriter writer = unit.body;
        switch (value.getType()) {
            case AnnotationValue.BOOLEAN -> writer.print(value.getBoolean() ? "1" : "0");
            case AnnotationValue.BYTE -> writer.print(Integer.toString(value.getByte()));
            case AnnotationValue.SHORT -> writer.print(Integer.toString(value.getShort()));
            case AnnotationValue.CHAR, AnnotationValue.INT -> CodeGeneratorUtil.writeIntValue(writer, value.getInt());
            case AnnotationValue.LONG -> CodeGeneratorUtil.writeValue(writer, value.getLong());
            case AnnotationValue.FLOAT -> CodeGeneratorUtil.writeValue(writer, value.getFloat());
            case AnnotationValue.DOUBLE -> CodeGeneratorUtil.writeValue(writer, value.getDouble());
            case AnnotationValue.STRING ->
                writer.print(
                        "(void*) TEAVM_GET_STRING_ADDRESS(" + unit.strings.getStringIndex(value.getString()) + ")");
            case AnnotationValue.CLASS -> writeType(unit, value.getJavaClass());
            case AnnotationValue.ENUM -> writer.print(Integer.toString(enumIndex(value.getEnumValue())));
            case AnnotationValue.ANNOTATION -> writeAnnotationData(unit, value.getAnnotation());
            case AnnotationValue.LIST -> {
                ValueType item = ((ValueType.Array) type).getItemType();
                List<AnnotationValue> items = value.getList();
                writer.print("(" + elementType(type) + ") &(struct { int32_t count; " + elementType(item) + " data["
                        + items.size() + "]; }) {" + items.size() + ", {");
                for (AnnotationValue element : items) {
                    writeValue(unit, item, element);
                    writer.print(", ");
                }
                writer.print("}}");
            }
            default -> throw new IllegalArgumentException("annotation value of kind " + value.getType());
        }
    }

    private int enumIndex(FieldReference constant) {
        ClassReader cls = module.findClass(constant.getClassName());
        int index = 0;
        if (cls != null) {
            for (FieldReader field : cls.getFields()) {
                if (field.getName().equals(constant.getFieldName())) {
                    return index;
                }
                index += field.hasModifier(ElementModifier.ENUM) ? 1 : 0;
            }
        }
        return 0;
    }

    private void writeType(CUnit unit, ValueType type) {
        int dimensions = 0;
        ValueType base = type;
        while (base instanceof ValueType.Array array) {
            base = array.getItemType();
            dimensions++;
        }
        boolean known = module.hasClassData(base);
        unit.body.print("{(TeaVM_Class*) " + (known ? "&" + module.names.forClassInstance(base) : "NULL") + ", "
                + dimensions + "}");
        if (known) {
            module.types.add(base);
        }
    }
}
