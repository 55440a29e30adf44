package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.lowlevel.generate.ClassGeneratorUtil;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.classes.TagRegistry;
import org.teavm.model.classes.VirtualTable;
import org.teavm.model.classes.VirtualTableEntry;
import org.teavm.model.util.ReflectionUtil;
import org.teavm.runtime.reflect.ClassInfo;
import org.teavm.runtime.reflect.ClassReflectionInfo;

/**
 * Writes the {@code TeaVM_Class} of every type, with virtual tables and subtype tests.
 *
 * <p>All of them are in one unit, because they hold numbers that depend on the whole program; code refers to them by
 * name only.
 */
final class ClassDataWriter {
    private final ModuleContext module;
    private final CUnit unit;
    private final ReflectionWriter reflection;
    private final boolean hasReflection;

    ClassDataWriter(ModuleContext module, CUnit unit, ReflectionWriter reflection) {
        this.module = module;
        this.unit = unit;
        this.reflection = reflection;
        hasReflection = module.controller
                        .getDependencyInfo()
                        .getMethod(new MethodReference(ClassInfo.class, "reflection", ClassReflectionInfo.class))
                != null;
    }

    void write(List<ValueType> types) {
        for (ValueType type : types) {
            unit.needSupertypeFunction(type);
            String structure = structureOf(type);
            unit.needExternal(
                    module.names.forClassInstance(type),
                    "extern " + structure + " " + module.names.forClassInstance(type) + ";");
        }
        for (ValueType type : types) {
            writeSupertypeFunction(type);
            writeClass(type);
        }
        CodeWriter writer = unit.body;
        writer.println("TeaVM_Class* teavm_classReferences[] = {").indent();
        for (ValueType type : types) {
            writer.println(pointer(type) + ",");
        }
        writer.outdent().println("};");
        writer.println("int32_t teavm_classReferencesCount = " + types.size() + ";");
        writer.println("TeaVM_Class* teavm_classClass = " + pointer(ValueType.object("java.lang.Class")) + ";");
        writer.println("TeaVM_Class* teavm_objectClass = " + pointer(ValueType.object("java.lang.Object")) + ";");
        writer.println("TeaVM_Class* teavm_stringClass = " + pointer(ValueType.object("java.lang.String")) + ";");
        writer.println("TeaVM_Class* teavm_charArrayClass = " + pointer(ValueType.arrayOf(ValueType.CHARACTER)) + ";");
        writer.println("TeaVM_Class* teavm_intArrayClass = " + pointer(ValueType.arrayOf(ValueType.INTEGER)) + ";");
    }

    private String pointer(ValueType type) {
        return "(TeaVM_Class*) &" + module.names.forClassInstance(type);
    }

    private @Nullable ClassReader classOf(ValueType type) {
        return type instanceof ValueType.Object object ? module.findClass(object.getClassName()) : null;
    }

    /** Interfaces have no instances, so no virtual table; arrays have that of Object. */
    private @Nullable String virtualTableOwner(ValueType type) {
        if (type instanceof ValueType.Array) {
            return "java.lang.Object";
        }
        ClassReader cls = classOf(type);
        return cls == null || ModuleContext.isInterface(cls) ? null : cls.getName();
    }

    private String structureOf(ValueType type) {
        String owner = virtualTableOwner(type);
        if (owner == null) {
            return "TeaVM_Class";
        }
        unit.needVirtualTable(owner);
        return module.names.forClassClass(owner);
    }

    private void writeClass(ValueType type) {
        CodeWriter writer = unit.body;
        String layout = writeLayout(type);
        String constants = writeEnumConstants(type);
        writer.println("alignas(8) " + structureOf(type) + " " + module.names.forClassInstance(type) + " = {")
                .indent();
        String owner = virtualTableOwner(type);
        if (owner == null) {
            writeDescription(type, layout, constants);
        } else {
            VirtualTable table = module.virtualTables.lookup(owner);
            if (table == null) {
                writer.println(".parent = {").indent();
                writeDescription(type, layout, constants);
                writer.outdent().println("}");
            } else {
                writeVirtualTable(table, table, type, layout, constants);
            }
        }
        writer.outdent().println("};");
    }

    private void writeVirtualTable(
            VirtualTable part, VirtualTable whole, ValueType type, String layout, String constants) {
        CodeWriter writer = unit.body;
        writer.println(".parent = {").indent();
        if (part.getParent() == null) {
            writeDescription(type, layout, constants);
        } else {
            writeVirtualTable(part.getParent(), whole, type, layout, constants);
        }
        writer.outdent().println("},");
        for (MethodDescriptor method : part.getMethods()) {
            VirtualTableEntry entry = method == null ? null : whole.getEntry(method);
            if (method != null && entry != null) {
                unit.needMethod(entry.getImplementor(), false);
                writer.println("." + module.names.forVirtualMethod(method) + " = &"
                        + module.names.forMethod(entry.getImplementor()) + ",");
            }
        }
    }

    /** Offsets of the fields that hold references, counted first; the fields of superclasses are in their own layout. */
    private String writeLayout(ValueType type) {
        ClassReader cls = classOf(type);
        if (cls == null || !module.declarations.hasStructure(cls)) {
            return "NULL";
        }
        List<String> offsets = new ArrayList<>();
        for (FieldReader field : module.declarations.instanceFields(cls)) {
            boolean isNextBuffer =
                    cls.getName().equals("java.nio.Buffer") && field.getName().equals("nextRef");
            if (module.isReference(field.getType()) && !isNextBuffer) {
                unit.needStructure(cls.getName());
                offsets.add("(int16_t) offsetof(" + module.names.forClass(cls.getName()) + ", "
                        + module.names.forMemberField(field.getReference()) + ")");
            }
        }
        if (offsets.isEmpty()) {
            return "NULL";
        }
        String name = "n4_layout_" + module.names.forClassInstance(type);
        unit.body.println(
                "static int16_t " + name + "[] = {" + offsets.size() + ", " + String.join(", ", offsets) + "};");
        return name;
    }

    private String writeEnumConstants(ValueType type) {
        ClassReader cls = classOf(type);
        if (cls == null) {
            return "NULL";
        }
        if (!cls.hasModifier(ElementModifier.ENUM)) {
            for (FieldReader field : cls.getFields()) {
                if (ClassGeneratorUtil.isBufferObjectField(field)) {
                    unit.needStructure(cls.getName());
                    return "(void*) offsetof(" + module.names.forClass(cls.getName()) + ", "
                            + module.names.forMemberField(field.getReference()) + ")";
                }
            }
            return "NULL";
        }
        List<String> constants = new ArrayList<>();
        for (FieldReader field : cls.getFields()) {
            if (field.hasModifier(ElementModifier.ENUM)) {
                unit.needStaticField(field.getReference());
                constants.add("(void*) &" + module.names.forStaticField(field.getReference()));
            }
        }
        String name = "n4_constants_" + module.names.forClassInstance(type);
        unit.body.println("static void* " + name + "[] = {(void*) " + constants.size() + ", "
                + String.join(", ", constants) + "};");
        return name;
    }

    private void writeDescription(ValueType type, String layout, String constants) {
        CodeWriter writer = unit.body;
        ClassReader cls = classOf(type);
        var required = module.metadata.getInfo(type);
        writer.println(".size = " + sizeOf(type, cls) + ",");
        writer.println(".flags = " + flagsOf(type, cls) + ",");
        TagRegistry.Range range = rangeOf(type);
        writer.println(".tag = " + (range == null ? "INT32_MAX" : Integer.toString(range.lower)) + ",");
        writer.println(".span = " + (range == null ? 0 : range.upper - range.lower) + ",");
        if (cls != null) {
            writer.println(".modifiers = " + ElementModifier.encodeModifiers(cls) + ",");
        }
        if (module.metadata.hasName()) {
            writeString("name", nameOf(type));
        }
        if (module.metadata.hasSimpleName() && cls != null && required.simpleName()) {
            writeString("simpleName", cls.getSimpleName());
        }
        if (type instanceof ValueType.Array array) {
            writer.println(".itemType = " + pointer(array.getItemType()) + ",");
        }
        ValueType arrayType = ValueType.arrayOf(type);
        if (type instanceof ValueType.Primitive && module.types.contains(arrayType)) {
            writer.println(".arrayType = " + pointer(arrayType) + ",");
        }
        writer.println(".isSupertypeOf = &" + module.names.forSupertypeFunction(type) + ",");
        String superclass = type instanceof ValueType.Array ? "java.lang.Object" : cls == null ? null : cls.getParent();
        if (superclass != null) {
            writer.println(".superclass = " + pointer(ValueType.object(superclass)) + ",");
        }
        writer.println(".layout = " + layout + ",");
        writer.println(".enumValues = " + constants + ",");
        if (cls == null) {
            return;
        }
        if (module.metadata.hasGetInterfaces() && required.interfaces()) {
            writeInterfaces(cls.getInterfaces());
        }
        if (module.metadata.hasDeclaringClass() && required.declaringClass()) {
            writeRelated("declaringClass", cls.getDeclaringClassName());
        }
        if (module.metadata.hasEnclosingClass() && required.enclosingClass()) {
            writeRelated("enclosingClass", cls.getOwnerName());
        }
        if (module.metadata.hasClassInit() && module.hasLazyInitializer(cls.getName())) {
            unit.needInitializer(cls.getName());
            writer.println(".initializer = &" + module.names.forClassInitializer(cls.getName()) + ",");
        }
        if (hasReflection) {
            writer.print(".reflection = ");
            reflection.write(unit, cls);
            writer.println(",");
        }
    }

    private void writeString(String field, @Nullable String value) {
        if (value != null) {
            unit.body.println("." + field + " = (TeaVM_Object**) TEAVM_GET_STRING_ADDRESS("
                    + unit.strings.getStringIndex(value) + "),");
        }
    }

    private void writeInterfaces(Set<String> interfaces) {
        List<String> pointers = new ArrayList<>();
        for (String name : interfaces) {
            if (module.hasClassData(ValueType.object(name))) {
                pointers.add(pointer(ValueType.object(name)));
            }
        }
        if (!pointers.isEmpty()) {
            unit.body.println(".superinterfaceCount = " + pointers.size() + ",");
            unit.body.println(".superinterfaces = (TeaVM_Class*[]) {" + String.join(", ", pointers) + "},");
        }
    }

    private void writeRelated(String field, @Nullable String className) {
        if (className != null && module.hasClassData(ValueType.object(className))) {
            unit.body.println("." + field + " = " + pointer(ValueType.object(className)) + ",");
        }
    }

    private String sizeOf(ValueType type, @Nullable ClassReader cls) {
        if (cls != null) {
            if (!module.declarations.hasStructure(cls)) {
                return "0";
            }
            unit.needStructure(cls.getName());
            return "(sizeof(" + module.names.forClass(cls.getName()) + ") + sizeof(void*) - 1) & ~(sizeof(void*) - 1)";
        }
        if (type instanceof ValueType.Array array) {
            return "sizeof(" + CodeWriter.strictTypeAsString(array.getItemType()) + ")";
        }
        return type == ValueType.VOID ? "0" : "sizeof(" + CodeWriter.strictTypeAsString(type) + ")";
    }

    private int flagsOf(ValueType type, @Nullable ClassReader cls) {
        if (cls != null) {
            // The collector leaves the referent of such objects and of their subclasses to java.lang.ref.
            return cls.getName().equals("java.lang.ref.Reference") ? 1 << 1 : 0;
        }
        return type instanceof ValueType.Array ? 0 : ClassGeneratorUtil.applyPrimitiveFlags(0, type);
    }

    private TagRegistry.@Nullable Range rangeOf(ValueType type) {
        String className = type instanceof ValueType.Array
                ? "java.lang.Object"
                : type instanceof ValueType.Object object ? object.getClassName() : null;
        List<TagRegistry.Range> ranges = className == null ? null : module.tags.getRanges(className);
        if (ranges == null || ranges.isEmpty()) {
            return null;
        }
        return ranges.get(0);
    }

    private @Nullable String nameOf(ValueType type) {
        if (type instanceof ValueType.Primitive primitive) {
            return ReflectionUtil.typeName(primitive.getKind());
        }
        if (type == ValueType.VOID) {
            return "void";
        }
        if (type instanceof ValueType.Object object) {
            return module.metadata.getInfo(object.getClassName()).name() ? object.getClassName() : null;
        }
        return type.toString().replace('/', '.');
    }

    /** Classes are numbered so that the subtypes of each are one range, those of an interface a few. */
    private void writeSupertypeFunction(ValueType type) {
        CodeWriter writer = unit.body;
        writer.println("int32_t " + module.names.forSupertypeFunction(type)
                        + "(TeaVM_Class* supertype, TeaVM_Class* type) {")
                .indent();
        if (type instanceof ValueType.Object object) {
            List<TagRegistry.Range> ranges = module.tags.getRanges(object.getClassName());
            List<String> tests = new ArrayList<>();
            if (ranges != null) {
                for (TagRegistry.Range range : ranges) {
                    tests.add("(uint32_t) (type->tag - " + range.lower + ") < " + (range.upper - range.lower));
                }
            }
            writer.println("return " + (tests.isEmpty() ? "0" : String.join(" || ", tests)) + ";");
        } else if (type instanceof ValueType.Array array) {
            writer.println("return type->itemType == " + pointer(array.getItemType()) + ";");
        } else {
            writer.println("return type == supertype;");
        }
        writer.outdent().println("}");
    }
}
