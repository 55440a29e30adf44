package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.util.InteropUtil;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.classes.VirtualTable;

/** How Java types, fields, methods and virtual tables look in C. */
final class Declarations {
    private final ModuleContext module;

    Declarations(ModuleContext module) {
        this.module = module;
    }

    /** Whether a class has instances, managed or not, that C must know the layout of. */
    boolean hasStructure(ClassReader cls) {
        return !ModuleContext.isInterface(cls)
                && !InteropUtil.isNative(cls)
                && !module.characteristics.isReflectionSpecial(cls.getName())
                && !cls.getName().equals(Structure.class.getName())
                && !cls.getName().equals(Address.class.getName());
    }

    /** Makes what the structure of a class builds on known to a unit; false when the class has none to be written. */
    boolean needStructure(CUnit unit, String className) {
        ClassReader cls = module.findClass(className);
        if (cls == null || StableNames.isDeclaredStructure(className)) {
            return false;
        }
        if (InteropUtil.isNative(cls)) {
            InteropUtil.processInclude(cls.getAnnotations(), unit.includes);
            return false;
        }
        if (!hasStructure(cls)) {
            return false;
        }
        if (cls.getParent() != null) {
            unit.needStructure(cls.getParent());
        }
        return true;
    }

    /** Writes a structure whose parents are declared. */
    void writeStructure(CodeWriter writer, String className) {
        ClassReader cls = classOf(className);
        String name = module.names.forClass(className);
        writer.println("typedef struct " + name + " {").indent();
        if (cls.getParent() != null && !cls.getParent().equals(Structure.class.getName())) {
            writer.println(module.names.forClass(cls.getParent()) + " parent;");
        }
        for (FieldReader field : instanceFields(cls)) {
            writer.println(fieldType(field) + " " + module.names.forMemberField(field.getReference()) + ";");
        }
        writer.outdent().println("} " + name + ";");
    }

    List<FieldReader> instanceFields(ClassReader cls) {
        List<FieldReader> fields = new ArrayList<>();
        for (FieldReader field : cls.getFields()) {
            boolean isMonitor = cls.getName().equals("java.lang.Object");
            if (!field.hasModifier(ElementModifier.STATIC) && !isMonitor) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** Volatile fields are C11 atomics: plain C access to them is sequentially consistent, as Java's is (JLS 17.4). */
    private static String fieldType(FieldReader field) {
        String type = CodeWriter.strictTypeAsString(field.getType());
        return field.hasModifier(ElementModifier.VOLATILE) ? "_Atomic(" + type + ")" : type;
    }

    String staticFieldType(FieldReference reference) {
        ClassReader cls = module.findClass(reference.getClassName());
        FieldReader field = cls == null ? null : cls.getField(reference.getFieldName());
        return field == null ? "void*" : fieldType(field);
    }

    /** Writes the structure of a virtual table: {@code TeaVM_Class}, then one pointer a method. */
    void writeVirtualTable(CUnit unit, CodeWriter writer, String className) {
        VirtualTable table = module.virtualTables.lookup(className);
        String parent = "TeaVM_Class";
        if (table != null && table.getParent() != null) {
            unit.needVirtualTable(table.getParent().getClassName());
            parent = module.names.forClassClass(table.getParent().getClassName());
        }
        String name = module.names.forClassClass(className);
        writer.println("typedef struct " + name + " {").indent();
        writer.println(parent + " parent;");
        if (table != null) {
            int gap = 0;
            for (MethodDescriptor method : table.getMethods()) {
                if (method == null) {
                    writer.println("void (*gap" + gap++ + ")(void);");
                } else {
                    writer.println(pointerType(method, module.names.forVirtualMethod(method)) + ";");
                }
            }
        }
        writer.outdent().println("} " + name + ";");
    }

    private static String pointerType(MethodDescriptor method, String name) {
        return CodeWriter.typeAsString(method.getResultType()) + " (*" + name + ")(" + parameters(method, false, false)
                + ")";
    }

    /** {@code type name(parameters)} of the C function of a method. */
    String signature(MethodReference method, boolean isStatic, boolean withNames) {
        return CodeWriter.typeAsString(method.getReturnType()) + " " + module.names.forMethod(method) + "("
                + parameters(method.getDescriptor(), isStatic, withNames) + ")";
    }

    static String parameters(MethodDescriptor method, boolean isStatic, boolean withNames) {
        List<String> parameters = new ArrayList<>();
        if (!isStatic) {
            parameters.add("void*" + (withNames ? " teavm_this_" : ""));
        }
        for (int i = 0; i < method.parameterCount(); i++) {
            parameters.add(
                    CodeWriter.typeAsString(method.parameterType(i)) + (withNames ? " teavm_local_" + (i + 1) : ""));
        }
        return parameters.isEmpty() ? "void" : String.join(", ", parameters);
    }

    /** The class whose part of the virtual table holds a method, seen from a class. */
    @Nullable String virtualTableHolder(MethodReference method) {
        VirtualTable table = module.virtualTables.lookup(method.getClassName());
        VirtualTable holder = table == null ? null : table.findMethodContainer(method.getDescriptor());
        return holder == null ? null : holder.getClassName();
    }

    private ClassReader classOf(String className) {
        ClassReader cls = module.findClass(className);
        if (cls == null) {
            throw new IllegalStateException("no class " + className);
        }
        return cls;
    }
}
