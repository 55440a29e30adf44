package io.github.napi4j.compiler.bind;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java text to syntax tree.
 *
 * <p>The newest language level is read: whether the project's own release allows a construct is javac's to say. Syntax
 * errors, too, are worded by javac, which recovers from one to find the next and names what it misses.
 */
final class SourceParser {
    private final ParserConfiguration configuration;

    SourceParser(JavaSymbolSolver solver) {
        configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
                .setSymbolResolver(solver);
    }

    /** The tree, or nothing after reporting the syntax errors. */
    Optional<ParsedSource> parse(SourceFile file, Diagnostics diagnostics) {
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(file.text());
        if (result.isSuccessful() && result.getResult().isPresent()) {
            return Optional.of(new ParsedSource(file, result.getResult().get()));
        }
        if (!reportAsJavac(file, diagnostics)) {
            result.getProblems().forEach(problem -> report(file, problem, diagnostics));
        }
        return Optional.empty();
    }

    private static boolean reportAsJavac(SourceFile file, Diagnostics diagnostics) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            return false;
        }
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        com.sun.source.util.JavacTask task = (com.sun.source.util.JavacTask)
                javac.getTask(null, null, collector, List.of("-proc:none"), null, List.of(new SourceText(file)));
        try {
            task.parse();
        } catch (java.io.IOException e) {
            throw new IllegalStateException("the text is in memory", e);
        }
        boolean reported = false;
        for (javax.tools.Diagnostic<? extends JavaFileObject> error : collector.getDiagnostics()) {
            if (error.getKind() == javax.tools.Diagnostic.Kind.ERROR) {
                diagnostics.report(syntaxError(error.getMessage(Locale.ENGLISH)).at(span(file, error)));
                reported = true;
            }
        }
        return reported;
    }

    private static SourceSpan span(SourceFile file, javax.tools.Diagnostic<?> error) {
        int length = file.text().length();
        int position = (int) Math.min(Math.max(0, error.getPosition()), Math.max(0, length - 1));
        int end = (int) Math.min(error.getEndPosition(), length);
        return file.span(position, Math.max(end, Math.min(position + 1, length)));
    }

    private static void report(SourceFile file, Problem problem, Diagnostics diagnostics) {
        SourceSpan span = problem.getLocation()
                .flatMap(TokenRange::toRange)
                .map(range -> ParsedSource.span(file, range))
                .orElse(SourceSpan.at(file, 1, 1));
        diagnostics.report(syntaxError(problem.getMessage()).at(span));
    }

    private static Diagnostic syntaxError(String reason) {
        String oneLine = reason.lines().findFirst().orElse("").replace('\'', '`');
        return Diagnostic.of(DiagnosticCode.N2002, "syntax error: " + oneLine);
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final SourceFile file;

        SourceText(SourceFile file) {
            // The name matters to nobody; a real one may hold characters that a URI does not.
            super(URI.create("memory:///Source.java"), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
