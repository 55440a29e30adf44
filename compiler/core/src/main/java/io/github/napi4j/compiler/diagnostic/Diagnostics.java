package io.github.napi4j.compiler.diagnostic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the diagnostics of one run, so that all of them can be shown; any thread may report. */
public final class Diagnostics {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.span() == null ? "" : d.span().source().path())
            .thenComparingInt(d -> d.span() == null ? 0 : d.span().line())
            .thenComparingInt(d -> d.span() == null ? 0 : d.span().column())
            .thenComparing(Diagnostic::code);

    private final Map<Place, Diagnostic> reported = new LinkedHashMap<>();

    /** Adds a diagnostic; the same message at the same place counts once, whatever led there. */
    public synchronized void report(Diagnostic diagnostic) {
        reported.putIfAbsent(new Place(diagnostic.code(), diagnostic.message(), diagnostic.span()), diagnostic);
    }

    /** Whether an error was reported. */
    public synchronized boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** How many of a severity were reported. */
    public synchronized int count(Severity severity) {
        return (int)
                reported.values().stream().filter(d -> d.severity() == severity).count();
    }

    /** Everything reported so far, by file and position; those without a place come first. */
    public synchronized List<Diagnostic> all() {
        return reported.values().stream().sorted(BY_PLACE).toList();
    }

    /** The run's exit code as far as diagnostics decide it: 0, 1 for errors in the addon, 3 where the environment is to blame. */
    public synchronized int exitCode() {
        return reported.values().stream()
                .mapToInt(d -> d.code().exitCode())
                .max()
                .orElse(0);
    }

    private record Place(
            DiagnosticCode code, String message, @Nullable SourceSpan span) {}
}
