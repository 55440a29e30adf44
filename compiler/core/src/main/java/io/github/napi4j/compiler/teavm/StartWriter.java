package io.github.napi4j.compiler.teavm;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.c.generate.BufferedCodeWriter;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Writes {@code n4_java_start}: what happens before the first Java method is called. */
final class StartWriter {
    private final ModuleContext module;

    StartWriter(ModuleContext module) {
        this.module = module;
    }

    byte[] write(List<CUnit> units) {
        BufferedCodeWriter text = new BufferedCodeWriter(false);
        BufferedCodeWriter declarations = new BufferedCodeWriter(false);
        declarations.println("#include \"runtime.h\"");
        declarations.println("#include \"arrayclass.h\"");
        text.println("void n4_java_start(void) {").indent();
        text.println("n4_start_classes();");
        for (CUnit unit : units) {
            declarations.println("extern void " + unit.startUpSymbol() + "(void);");
            text.println(unit.startUpSymbol() + "();");
        }
        text.println("n4_start_heap();");
        for (String literal : typeLiterals(declarations)) {
            text.println("teavm_getClassObject(" + literal + ");");
        }
        for (MethodReference initializer : eagerInitializers()) {
            String name = module.names.forMethod(initializer);
            declarations.println("extern void " + name + "(void);");
            text.println("n4_start_class(&" + name + ");");
        }
        text.outdent().println("}");
        text.flush();
        declarations.flush();
        byte[] head = toBytes("start.c", declarations);
        byte[] tail = toBytes("start.c", text);
        byte[] all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    /** Class objects that code takes for granted, since asking for one is no safepoint. */
    private List<String> typeLiterals(BufferedCodeWriter declarations) {
        List<String> literals = new ArrayList<>();
        for (ValueType type : module.typeLiterals) {
            int dimensions = 0;
            ValueType base = type;
            while (base instanceof ValueType.Array array && !(array.getItemType() instanceof ValueType.Primitive)) {
                base = array.getItemType();
                dimensions++;
            }
            if (module.hasClassData(base)) {
                String symbol = module.names.forClassInstance(base);
                declarations.println("extern TeaVM_Class " + symbol + ";");
                literals.add("teavm_getArrayClass(".repeat(dimensions) + "&" + symbol + ")".repeat(dimensions));
            }
        }
        return literals.stream().sorted().toList();
    }

    /** Initializers of the runtime's own classes, then those that TeaVM found to have no effect but on their class. */
    private List<MethodReference> eagerInitializers() {
        List<MethodReference> methods = new ArrayList<>();
        for (String className : module.classNames()) {
            ClassReader cls = module.findClass(className);
            if (cls != null && ModuleWriter.isStaticInit(cls) && module.hasInitializer(className)) {
                methods.add(ModuleWriter.initializerOf(className));
            }
        }
        for (String className : module.initializers.getInitializationOrder()) {
            ClassReader cls = module.findClass(className);
            if (cls != null && !ModuleWriter.isStaticInit(cls) && module.hasInitializer(className)) {
                methods.add(ModuleWriter.initializerOf(className));
            }
        }
        return methods;
    }

    static byte[] toBytes(String name, BufferedCodeWriter text) {
        StringWriter result = new StringWriter();
        PrintWriter printer = new PrintWriter(result);
        text.flush();
        text.writeTo(printer, name);
        printer.flush();
        return result.toString().getBytes(StandardCharsets.UTF_8);
    }
}
