package io.github.napi4j.compiler.teavm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ProgramReader;
import org.teavm.model.VariableReader;
import org.teavm.model.instructions.AbstractInstructionReader;
import org.teavm.model.instructions.InvocationType;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Finds the class-path resources that a program opens.
 *
 * <p>When a method that opens resources is reached, every string constant of its class that names a file on the class
 * path counts as opened: javac puts constants where they are used, and a name that is not opened costs bytes, not
 * correctness. Names that are put together at run time are the author's to list, as {@code napi.resources}.
 */
final class ResourceFinder extends AbstractDependencyListener {
    private static final Set<String> OPENERS = Set.of("java.lang.Class", "java.lang.ClassLoader");
    private static final Set<String> OPENING =
            Set.of("getResourceAsStream", "getSystemResourceAsStream", "getResource", "getResources");

    private final ResourceProvider classPath;
    private final SortedMap<String, byte[]> found = new TreeMap<>();

    /** Finds in a class path; {@code listed} are opened whatever the code says. */
    ResourceFinder(ResourceProvider classPath, Set<String> listed) {
        this.classPath = classPath;
        listed.forEach(this::addFile);
    }

    /** Content by name, without a leading slash. */
    Map<String, byte[]> found() {
        return found;
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReader code = method.getMethod();
        if (code == null || code.getProgram() == null || !opensResources(code.getProgram())) {
            return;
        }
        ClassReader owner = agent.getClassSource().get(code.getOwnerName());
        if (owner == null) {
            return;
        }
        for (MethodReader sibling : owner.getMethods()) {
            if (sibling.getProgram() != null) {
                read(sibling.getProgram(), new AbstractInstructionReader() {
                    @Override
                    public void stringConstant(VariableReader receiver, String name) {
                        add(owner.getName(), name);
                    }
                });
            }
        }
    }

    private static boolean opensResources(ProgramReader program) {
        boolean[] opens = new boolean[1];
        read(program, new AbstractInstructionReader() {
            @Override
            public void invoke(
                    VariableReader receiver,
                    VariableReader instance,
                    MethodReference method,
                    List<? extends VariableReader> arguments,
                    InvocationType type) {
                opens[0] |= OPENERS.contains(method.getClassName()) && OPENING.contains(method.getName());
            }
        });
        return opens[0];
    }

    private static void read(ProgramReader program, AbstractInstructionReader reader) {
        for (int i = 0; i < program.basicBlockCount(); i++) {
            program.basicBlockAt(i).readAllInstructions(reader);
        }
    }

    private void add(String owner, String constant) {
        if (constant.isEmpty() || constant.length() > 1000 || constant.endsWith("/")) {
            return;
        }
        if (constant.startsWith("/")) {
            addFile(constant.substring(1));
            return;
        }
        addFile(owner.substring(0, owner.lastIndexOf('.') + 1).replace('.', '/') + constant);
        addFile(constant);
    }

    private void addFile(String name) {
        if (found.containsKey(name) || name.isEmpty() || name.endsWith(".class")) {
            return;
        }
        Resource resource = classPath.getResource(name);
        if (resource == null) {
            return;
        }
        try (InputStream in = resource.open()) {
            found.put(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }

    /** Adds the table that {@code n4_resource.h} declares, and the contents that it includes. */
    void addTo(GeneratedFiles files) {
        var table = new StringBuilder("#include \"n4_resource.h\"\n\n");
        var entries = new StringBuilder();
        int index = 0;
        for (Map.Entry<String, byte[]> resource : sortedByUtf8().entrySet()) {
            byte[] name = resource.getKey().getBytes(StandardCharsets.UTF_8);
            String file = "embedded/" + index + ".bin";
            files.add(file, resource.getValue());
            table.append("static const unsigned char content_")
                    .append(index)
                    .append("[] = {\n#embed \"")
                    .append(file)
                    .append("\" if_empty(0)\n};\n");
            entries.append("    { ")
                    .append(literal(name))
                    .append(", ")
                    .append(name.length)
                    .append(", ")
                    .append(resource.getValue().length)
                    .append(", content_")
                    .append(index)
                    .append(" },\n");
            index++;
        }
        table.append("\nconst n4_resource n4_resources[] = {\n")
                .append(entries)
                .append("    { \"\", 0, 0, 0 }\n};\nconst int32_t n4_resource_count = ")
                .append(index)
                .append(";\n");
        files.add("n4_resource_table.c", table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private SortedMap<String, byte[]> sortedByUtf8() {
        // memcmp compares bytes without sign; UTF-8 keeps the order of code points.
        SortedMap<String, byte[]> sorted = new TreeMap<>((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        sorted.putAll(found);
        return sorted;
    }

    private static String literal(byte[] utf8) {
        var out = new StringBuilder("\"");
        for (byte b : utf8) {
            out.append(String.format("\\%03o", b & 0xff));
        }
        return out.append('"').toString();
    }
}
