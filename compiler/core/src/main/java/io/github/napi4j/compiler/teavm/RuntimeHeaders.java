package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.teavm.backend.c.generate.BufferedCodeWriter;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.runtime.reflect.ClassInfo;
import org.teavm.runtime.reflect.ClassReflectionInfo;

/** Writes the headers by which the runtime's C files learn what this module has. */
final class RuntimeHeaders {
    private record Box(ValueType.Primitive type, String primitive, String className) {}

    private static final List<Box> BOXES = List.of(
            new Box(ValueType.BOOLEAN, "boolean", "java.lang.Boolean"),
            new Box(ValueType.BYTE, "byte", "java.lang.Byte"),
            new Box(ValueType.SHORT, "short", "java.lang.Short"),
            new Box(ValueType.CHARACTER, "char", "java.lang.Character"),
            new Box(ValueType.INTEGER, "int", "java.lang.Integer"),
            new Box(ValueType.LONG, "long", "java.lang.Long"),
            new Box(ValueType.FLOAT, "float", "java.lang.Float"),
            new Box(ValueType.DOUBLE, "double", "java.lang.Double"));

    private final ModuleContext module;

    RuntimeHeaders(ModuleContext module) {
        this.module = module;
    }

    /** Which parts of {@code TeaVM_Class} somebody asks for. */
    BufferedCodeWriter features() {
        BufferedCodeWriter text = begin();
        define(text, "TEAVM_CLASS_NAME_USED", module.metadata.hasName());
        define(text, "TEAVM_CLASS_SIMPLE_NAME_USED", module.metadata.hasSimpleName());
        define(text, "TEAVM_CLASS_DECLARING_CLASS_USED", module.metadata.hasDeclaringClass());
        define(text, "TEAVM_CLASS_ENCLOSING_CLASS_USED", module.metadata.hasEnclosingClass());
        define(text, "TEAVM_CLASS_INIT_USED", module.metadata.hasClassInit());
        define(text, "TEAVM_CLASS_SUPERINTERFACES_USED", module.metadata.hasGetInterfaces());
        define(
                text,
                "TEAVM_CLASS_REFLECTION_USED",
                isUsed(new MethodReference(ClassInfo.class, "reflection", ClassReflectionInfo.class)));
        define(
                text,
                "TEAVM_CLASS_REFLECTION_FIELDS_USED",
                isUsed(new MethodReference(ClassReflectionInfo.class, "fieldCount", int.class)));
        define(
                text,
                "TEAVM_CLASS_REFLECTION_ANNOTATIONS_USED",
                isUsed(new MethodReference(ClassReflectionInfo.class, "annotationCount", int.class)));
        return text;
    }

    private boolean isUsed(MethodReference method) {
        return module.controller.getDependencyInfo().getMethod(method) != null;
    }

    BufferedCodeWriter classFactory() {
        BufferedCodeWriter text = begin();
        text.println("#define TEAVM_CREATE_CLASS_OBJECT "
                + module.names.forMethod(
                        new MethodReference(Class.class, "createClass", ClassInfo.class, Class.class)));
        return text;
    }

    BufferedCodeWriter objectClass() {
        BufferedCodeWriter text = begin();
        // The size of Object's virtual table is all that the runtime knows of it.
        CUnit unit = new CUnit(module, "arrayclass_gen", false);
        BufferedCodeWriter structure = new BufferedCodeWriter(false);
        module.declarations.writeVirtualTable(unit, structure, "java.lang.Object");
        structure.flush();
        text.print(new String(
                StartWriter.toBytes("arrayclass_gen.h", structure), java.nio.charset.StandardCharsets.UTF_8));
        String name = module.names.forClassClass("java.lang.Object");
        String instance = module.names.forClassInstance(ValueType.object("java.lang.Object"));
        text.println("extern " + name + " " + instance + ";");
        text.println("#define TEAVM_OBJECT_CLASS " + name);
        text.println("#define TEAVM_OBJECT_CLASS_PTR " + instance);
        return text;
    }

    /** Boxing and unboxing functions of the box classes that are in the module. */
    BufferedCodeWriter boxes() {
        BufferedCodeWriter text = begin();
        for (Box box : BOXES) {
            String kind = box.primitive().toUpperCase(java.util.Locale.ROOT);
            MethodReference boxing =
                    new MethodReference(box.className(), "valueOf", box.type(), ValueType.object(box.className()));
            MethodReference unboxing = new MethodReference(box.className(), box.primitive() + "Value", box.type());
            writeConversion(text, "TEAVM_REFLECTION_BOX_" + kind, boxing, true);
            writeConversion(text, "TEAVM_REFLECTION_UNBOX_" + kind, unboxing, false);
        }
        return text;
    }

    private void writeConversion(CodeWriter text, String macro, MethodReference reference, boolean isStatic) {
        ClassReader cls = module.findClass(reference.getClassName());
        MethodReader method = cls == null ? null : cls.getMethod(reference.getDescriptor());
        if (method != null && method.getProgram() != null) {
            text.println("extern " + module.declarations.signature(reference, isStatic, false) + ";");
            text.println("#define " + macro + " " + module.names.forMethod(reference));
        }
    }

    private static BufferedCodeWriter begin() {
        BufferedCodeWriter text = new BufferedCodeWriter(false);
        text.println("#pragma once");
        return text;
    }

    private static void define(CodeWriter text, String macro, boolean isDefined) {
        text.println("#define " + macro + " " + (isDefined ? 1 : 0));
    }
}
