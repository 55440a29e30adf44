package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.c.generate.CodeGeneratorUtil;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.interop.NoGcRoot;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Writes what a class keeps beside its methods: static fields and the record of its initialization. */
final class ClassWriter {
    private final ModuleContext module;

    ClassWriter(ModuleContext module) {
        this.module = module;
    }

    void write(CUnit unit, ClassHolder cls) {
        writeStaticFields(unit, cls);
        writeInitializer(unit, cls.getName());
    }

    private void writeStaticFields(CUnit unit, ClassHolder cls) {
        List<String> roots = new ArrayList<>();
        for (FieldHolder field : cls.getFields()) {
            if (!field.hasModifier(ElementModifier.STATIC)) {
                continue;
            }
            String symbol = module.names.forStaticField(field.getReference());
            unit.needStaticField(field.getReference());
            CodeWriter definition = unit.body;
            definition.print(module.declarations.staticFieldType(field.getReference()) + " " + symbol);
            Object value = field.getInitialValue();
            if (value instanceof String || value instanceof ValueType) {
                unit.startUp.print(symbol + " = ");
                CodeGeneratorUtil.writeValue(unit.startUp, module.generation, unit.includes, value);
                unit.startUp.println(";");
            } else if (value != null) {
                definition.print(" = ");
                CodeGeneratorUtil.writeValue(definition, module.generation, unit.includes, value);
            }
            definition.println(";");
            if (module.isReference(field.getType()) && field.getAnnotations().get(NoGcRoot.class.getName()) == null) {
                roots.add("(void**) &" + symbol);
            }
        }
        if (!roots.isEmpty()) {
            String table = "n4_roots_" + module.names.forClassInstance(ValueType.object(cls.getName()));
            unit.body.println("static void** " + table + "[] = {" + String.join(", ", roots) + "};");
            unit.startUp.println("n4_heap_register_roots(" + table + ", " + roots.size() + ");");
        }
    }

    private void writeInitializer(CUnit unit, String className) {
        if (!module.hasLazyInitializer(className)) {
            return;
        }
        MethodReference method = new MethodReference(className, ModuleContext.CLASS_INITIALIZER);
        unit.needMethod(method, true);
        String symbol = module.names.forClassInitializer(className);
        unit.needInitializer(className);
        List<String> before = new ArrayList<>();
        for (String name : module.initializedBefore(className)) {
            unit.needInitializer(name);
            before.add("&" + module.names.forClassInitializer(name) + ", ");
        }
        String list = before.isEmpty() ? "NULL" : "(n4_initializer*[]) {" + String.join("", before) + "NULL}";
        unit.body.println("n4_initializer " + symbol + " = {.run = &" + module.names.forMethod(method) + ", .before = "
                + list + ", .name = \"" + ConstantStrings.utf8(className) + "\"};");
    }
}
