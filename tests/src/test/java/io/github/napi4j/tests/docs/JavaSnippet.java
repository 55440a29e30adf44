package io.github.napi4j.tests.docs;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.javac.JavacInput;
import io.github.napi4j.compiler.javac.JavacStage;
import io.github.napi4j.tests.host.CommandLine;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java of a page: a file, members of a class, or statements; what a page would not repeat is imported. */
final class JavaSnippet {
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract |sealed )*(?:class|record|interface|enum) (\\w+)");
    private static final String IMPORTS = """
            import io.github.napi4j.*;
            import java.io.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import org.jspecify.annotations.*;
            """;

    private JavaSnippet() {}

    static void assertCompiles(Block block, Path classes) {
        List<String> errors = new ArrayList<>();
        Matcher type = TYPE.matcher(block.text());
        if (type.find()) {
            boolean whole = block.text().startsWith("package ");
            errors.add(errors(type.group(1), (whole ? "" : IMPORTS) + block.text(), classes));
        } else {
            errors.add(errors("Snippet", IMPORTS + "class Snippet {\n" + block.text() + "}\n", classes));
            errors.add(errors(
                    "Snippet",
                    IMPORTS + "class Snippet {\nvoid run() throws Exception {\n" + block.text() + "}\n}\n",
                    classes));
        }
        if (errors.stream().noneMatch(String::isEmpty)) {
            throw new AssertionError(block.place() + " does not compile\n" + errors.get(0));
        }
    }

    /** What javac says; empty when it is content. */
    private static String errors(String name, String text, Path classes) {
        Diagnostics diagnostics = new Diagnostics();
        List<Path> classPath = Stream.of(CommandLine.CLASS_PATH.split(File.pathSeparator))
                .map(Path::of)
                .toList();
        new JavacStage()
                .run(
                        new JavacInput(List.of(new SourceFile(name + ".java", text)), Map.of(), classPath, 17, classes),
                        diagnostics);
        return new TerminalRenderer(false).render(diagnostics.all());
    }
}
