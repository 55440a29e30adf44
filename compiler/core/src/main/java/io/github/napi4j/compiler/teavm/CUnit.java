package io.github.napi4j.compiler.teavm;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.teavm.backend.c.generate.BufferedCodeWriter;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.generate.IncludeManager;
import org.teavm.backend.c.generate.SimpleFileNameProvider;
import org.teavm.backend.c.generate.SimpleStringPool;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * One translation unit while it is written.
 *
 * <p>A unit declares exactly what it uses, at its top, and owns its constant strings: nothing in its text comes from a
 * class that it does not mention.
 */
final class CUnit {
    final String name;
    final SimpleStringPool strings = new SimpleStringPool();

    /** Definitions, in the order they are made. */
    final BufferedCodeWriter body;

    /** Statements that run once when Java starts, before any Java code. */
    final CodeWriter startUp = new BufferedCodeWriter(false);

    final IncludeManager includes;

    private final ModuleContext module;
    private final Set<String> headers = new TreeSet<>();
    private final Set<String> structures = new LinkedHashSet<>();
    private final Set<String> virtualTables = new LinkedHashSet<>();
    private final TreeMap<String, String> externals = new TreeMap<>();
    private final BufferedCodeWriter structureText = new BufferedCodeWriter(false);

    CUnit(ModuleContext module, String name, boolean debug) {
        this.module = module;
        this.name = name;
        body = new BufferedCodeWriter(debug);
        includes = new UnitIncludes();
        includes.init(name + ".c");
    }

    /** Makes a header of the runtime or of the system known: {@code "reflection.h"} or {@code <stdbool.h>}. */
    void needHeader(String include) {
        headers.add(include);
    }

    /** Declares the layout of a class's instances. */
    void needStructure(String className) {
        if (!structures.contains(className) && module.declarations.needStructure(this, className)) {
            structures.add(className);
            module.declarations.writeStructure(structureText, className);
        }
    }

    /** Declares the layout of a class's virtual table. */
    void needVirtualTable(String className) {
        if (virtualTables.add(className)) {
            module.declarations.writeVirtualTable(this, structureText, className);
        }
    }

    /** Declares a function by the Java method it is compiled from. */
    void needMethod(MethodReference method, boolean isStatic) {
        String symbol = module.names.forMethod(method);
        if (!externals.containsKey(symbol)) {
            externals.put(symbol, "extern " + module.declarations.signature(method, isStatic, false) + ";");
        }
    }

    /** Declares a type's class data, as plain {@code TeaVM_Class}. */
    void needClass(ValueType type) {
        String symbol = module.names.forClassInstance(type);
        externals.put(symbol, "extern TeaVM_Class " + symbol + ";");
    }

    void needSupertypeFunction(ValueType type) {
        String symbol = module.names.forSupertypeFunction(type);
        externals.put(symbol, "extern int32_t " + symbol + "(TeaVM_Class*, TeaVM_Class*);");
    }

    void needInitializer(String className) {
        String symbol = module.names.forClassInitializer(className);
        externals.put(symbol, "extern n4_initializer " + symbol + ";");
    }

    void needStaticField(FieldReference field) {
        String symbol = module.names.forStaticField(field);
        if (!externals.containsKey(symbol)) {
            externals.put(symbol, "extern " + module.declarations.staticFieldType(field) + " " + symbol + ";");
        }
    }

    /** Declares something by its text, once by symbol. */
    void needExternal(String symbol, String declaration) {
        externals.putIfAbsent(symbol, declaration);
    }

    String stringsSymbol() {
        return "strings_" + name.replaceAll("[^A-Za-z0-9]", "_");
    }

    String startUpSymbol() {
        return "start_" + name.replaceAll("[^A-Za-z0-9]", "_");
    }

    /** The unit as text. */
    byte[] toText() {
        BufferedCodeWriter text = new BufferedCodeWriter(false);
        text.println("#include \"runtime.h\"");
        headers.stream()
                .filter(header -> !header.equals("\"runtime.h\"") && !header.equals("\"strings.h\""))
                .sorted(Comparator.naturalOrder())
                .forEach(header -> text.println("#include " + header));
        CodeWriter stringDeclaration = text.fragment();

        StringWriter result = new StringWriter();
        if (!strings.getStrings().isEmpty()) {
            stringDeclaration.println("extern TeaVM_String* " + stringsSymbol() + "[];");
            stringDeclaration.println("#define TEAVM_GET_STRING(i) " + stringsSymbol() + "[i]");
            stringDeclaration.println("#define TEAVM_GET_STRING_ADDRESS(i) (" + stringsSymbol() + " + (i))");
            stringDeclaration.flush();
            ConstantStrings.write(body, stringsSymbol(), strings.getStrings());
        }
        body.println("void " + startUpSymbol() + "(void) {").indent();
        if (!strings.getStrings().isEmpty()) {
            body.println("n4_strings_register(" + stringsSymbol() + ", "
                    + strings.getStrings().size() + ");");
        }
        body.flush();
        PrintWriter printer = new PrintWriter(result);
        print(text, printer);
        print(structureText, printer);
        externals.values().forEach(declaration -> printer.print(declaration + "\n"));
        print(body, printer);
        print((BufferedCodeWriter) startUp, printer);
        printer.print("}\n");
        printer.flush();
        return result.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void print(BufferedCodeWriter writer, PrintWriter printer) {
        writer.flush();
        writer.writeTo(printer, name + ".c");
    }

    /** TeaVM's generators ask for headers of classes; a unit has none and declares the class itself. */
    private final class UnitIncludes extends IncludeManager {
        UnitIncludes() {
            super(new SimpleFileNameProvider());
        }

        @Override
        public void addInclude(String include) {
            needHeader(include);
        }

        @Override
        public void includePath(String fileName) {
            needHeader("\"" + fileName + "\"");
        }

        @Override
        public void includeClass(String className) {
            needStructure(className);
            includeType(ValueType.object(className));
        }

        @Override
        public void includeType(ValueType type) {
            if (module.hasClassData(type)) {
                needClass(type);
                needSupertypeFunction(type);
            }
        }
    }
}
