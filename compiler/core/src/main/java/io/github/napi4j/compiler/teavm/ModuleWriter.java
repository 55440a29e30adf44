package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.teavm.ast.decompilation.Decompiler;
import org.teavm.backend.c.generate.BufferedCodeWriter;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.interop.StaticInit;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.reflection.ReflectionDependencyListener;

/**
 * Writes a whole module: units of code, class data, the few headers that our runtime includes, and start-up.
 *
 * <p>In debug builds, which are made again and again, the unit that a class goes to depends on its name alone. Otherwise
 * all classes share one, so that the C compiler sees across packages.
 */
final class ModuleWriter {
    /** Units that the class library's largest packages are spread over. */
    private static final Map<String, Integer> SPREAD = Map.of("java.lang", 6, "java.util", 8, "java.util.regex", 2);

    private static final String WHOLE_PROGRAM = "java/program";

    private final ModuleContext module;
    private final GeneratedFiles files;
    private final boolean debug;
    private final ReflectionDependencyListener reflection;

    ModuleWriter(ModuleContext module, GeneratedFiles files, boolean debug, ReflectionDependencyListener reflection) {
        this.module = module;
        this.files = files;
        this.debug = debug;
        this.reflection = reflection;
    }

    void write() {
        Map<String, CUnit> units = new TreeMap<>();
        MethodWriter methods = new MethodWriter(
                module, new Decompiler(module.classes, new HashSet<>(), module.controller.isFriendlyToDebugger()));
        ClassWriter classes = new ClassWriter(module);
        for (String className : module.classNames()) {
            ClassHolder cls = module.classes.get(className);
            if (cls == null || module.characteristics.isReflectionSpecial(className)) {
                continue;
            }
            CUnit unit = units.computeIfAbsent(unitName(className), name -> new CUnit(module, name, debug));
            module.enter(unit);
            classes.write(unit, cls);
            methods.write(unit, cls);
        }
        CUnit data = new CUnit(module, "classes", false);
        module.enter(data);
        // Types may refer to further types, so the list is complete only when it stops growing.
        module.typeLiterals.forEach(this::addType);
        List<ValueType> types = classData();
        new ClassDataWriter(module, data, new ReflectionWriter(module, reflection)).write(types);
        writeAllocationEntries(data);
        units.put(data.name, data);
        units.values().forEach(unit -> files.add(unit.name + ".c", unit.toText()));
        files.add("start.c", new StartWriter(module).write(new ArrayList<>(units.values())));
        writeHeaders();
    }

    private void addType(ValueType type) {
        ValueType base = type;
        while (base instanceof ValueType.Array array && !(array.getItemType() instanceof ValueType.Primitive)) {
            base = array.getItemType();
        }
        module.types.add(base);
    }

    /** What has class data: classes, and whatever types they and code refer to, in a stable order. */
    private List<ValueType> classData() {
        module.types.add(ValueType.arrayOf(ValueType.CHARACTER));
        Set<ValueType> all = new HashSet<>();
        for (ValueType type : module.types) {
            if (module.hasClassData(type)) {
                all.add(type);
            }
            if (type instanceof ValueType.Array array && array.getItemType() instanceof ValueType.Primitive) {
                all.add(array.getItemType());
            }
        }
        all.add(ValueType.VOID);
        for (ValueType primitive : List.of(
                ValueType.BOOLEAN,
                ValueType.BYTE,
                ValueType.SHORT,
                ValueType.CHARACTER,
                ValueType.INTEGER,
                ValueType.LONG,
                ValueType.FLOAT,
                ValueType.DOUBLE)) {
            all.add(primitive);
            all.add(ValueType.arrayOf(primitive));
        }
        module.types.addAll(all);
        return all.stream()
                .sorted((a, b) -> module.names.forClassInstance(a).compareTo(module.names.forClassInstance(b)))
                .toList();
    }

    private String unitName(String className) {
        if (!debug) {
            return WHOLE_PROGRAM;
        }
        int dot = className.lastIndexOf('.');
        String packageName = dot < 0 ? "unnamed" : className.substring(0, dot);
        String outermost = className.substring(dot + 1);
        int dollar = outermost.indexOf('$', 1);
        outermost = dollar < 0 ? outermost : outermost.substring(0, dollar);
        int spread = SPREAD.getOrDefault(packageName, 1);
        String name = "java/" + packageName.replaceAll("[^A-Za-z0-9_.]", "_");
        return spread == 1 ? name : name + "-" + Math.floorMod(outermost.hashCode(), spread);
    }

    /** What the runtime needs to make strings. */
    private void writeAllocationEntries(CUnit unit) {
        unit.needHeader("\"arrayclass.h\"");
        CodeWriter writer = unit.body;
        writer.println("TeaVM_Array* teavm_allocateStringArray(int32_t size) {").indent();
        writer.println("return n4_new_array(teavm_getArrayClass(teavm_stringClass), size);");
        writer.outdent().println("}");
        writer.println("TeaVM_Array* teavm_allocateCharArray(int32_t size) {").indent();
        writer.println("return n4_new_array(teavm_charArrayClass, size);");
        writer.outdent().println("}");
        writer.println("TeaVM_String* teavm_createString(TeaVM_Array* characters) {")
                .indent();
        writer.println("TeaVM_String* string = n4_new(teavm_stringClass);");
        writer.println("string->characters = characters;");
        writer.println("return string;");
        writer.outdent().println("}");
    }

    private void writeHeaders() {
        RuntimeHeaders headers = new RuntimeHeaders(module);
        module.headers.forEach(this::header);
        header("config.h", new BufferedCodeWriter(false));
        header("core_defs.h", headers.features());
        header("core_gen.h", headers.classFactory());
        header("arrayclass_gen.h", headers.objectClass());
        header("reflection_gen.h", headers.boxes());
    }

    private void header(String name, BufferedCodeWriter text) {
        files.add(name, StartWriter.toBytes(name, text));
    }

    static boolean isStaticInit(ClassReader cls) {
        return cls.getAnnotations().get(StaticInit.class.getName()) != null;
    }

    static MethodReference initializerOf(String className) {
        return new MethodReference(className, ModuleContext.CLASS_INITIALIZER);
    }
}
