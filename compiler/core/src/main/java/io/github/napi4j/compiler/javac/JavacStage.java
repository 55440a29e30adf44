package io.github.napi4j.compiler.javac;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the author's sources together with the glue, in this process, with the JDK that runs us. */
public final class JavacStage {
    /** Compiles and returns whether class files came out; what javac says goes to {@code diagnostics}. Generated sources that do not compile are a bug of ours. */
    public boolean run(JavacInput input, Diagnostics diagnostics) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N9002,
                            "this Java has no compiler: found a runtime only, wanted a JDK 17 or newer")
                    .note("java.home is `" + System.getProperty("java.home") + "`")
                    .help("install a JDK, for instance: apt-get install openjdk-17-jdk"));
            return false;
        }
        var collector = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            emptyFolder(input.classesDirectory());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(input.classesDirectory()));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, input.classPath());
            List<MemorySource> units = new ArrayList<>();
            input.sources().forEach(source -> units.add(MemorySource.ofAuthor(source)));
            input.generated().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> units.add(MemorySource.generated(entry.getKey(), entry.getValue())));
            // Line numbers for stack traces, parameter names for nobody: -g:source,lines keeps class files small.
            List<String> options = List.of(
                    "--release", Integer.toString(input.release()), "-g:source,lines", "-proc:none", "-Xlint:none");
            boolean compiled =
                    javac.getTask(null, files, collector, options, null, units).call();
            collector.getDiagnostics().stream()
                    .filter(found -> found.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                    .forEach(found -> report(found, diagnostics));
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(javax.tools.Diagnostic<? extends JavaFileObject> found, Diagnostics diagnostics) {
        String[] message = found.getMessage(Locale.ROOT).split("\n", 2);
        var diagnostic = Diagnostic.of(DiagnosticCode.N3001, message[0]);
        if (message.length > 1) {
            for (String line : message[1].lines().map(String::strip).toList()) {
                diagnostic = diagnostic.note(line);
            }
        }
        if (found.getSource() instanceof MemorySource source) {
            if (source.isGenerated()) {
                throw new IllegalStateException("generated code does not compile: " + found + "\n"
                        + source.file().text());
            }
            if (found.getStartPosition() != javax.tools.Diagnostic.NOPOS) {
                diagnostic = diagnostic.at(span(source.file(), found));
            }
        }
        diagnostics.report(diagnostic);
    }

    private static SourceSpan span(SourceFile file, javax.tools.Diagnostic<?> found) {
        int start = (int) found.getStartPosition();
        return file.span(start, Math.max(start + 1, (int) found.getEndPosition()));
    }

    private static void emptyFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    /** A source that javac reads from memory, so that it sees the very text that diagnostics point into. */
    private static final class MemorySource extends SimpleJavaFileObject {
        private final SourceFile file;
        private final boolean generated;

        private MemorySource(URI uri, SourceFile file, boolean generated) {
            super(uri, Kind.SOURCE);
            this.file = file;
            this.generated = generated;
        }

        static MemorySource ofAuthor(SourceFile file) {
            return new MemorySource(uri("/" + file.path()), file, false);
        }

        static MemorySource generated(String className, String text) {
            String path = className.replace('.', '/') + Kind.SOURCE.extension;
            return new MemorySource(uri("/generated/" + path), new SourceFile(path, text), true);
        }

        private static URI uri(String path) {
            try {
                return new URI("memory", null, path, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }

        SourceFile file() {
            return file;
        }

        boolean isGenerated() {
            return generated;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
