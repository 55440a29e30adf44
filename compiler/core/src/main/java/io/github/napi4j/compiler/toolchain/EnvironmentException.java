package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The machine lacks tools: the user's problem to solve, told with the lines that solve it; exit code 3. */
public final class EnvironmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Not serialised: nobody sends these anywhere. */
    private final transient List<ToolStatus> tools;

    /** A failure of at least one tool. */
    public EnvironmentException(List<ToolStatus> tools) {
        super(describe(tools));
        this.tools = List.copyOf(tools);
    }

    /** The tools that are missing or unusable. */
    public List<ToolStatus> tools() {
        return tools;
    }

    /** The same as diagnostics, one a tool. */
    public List<Diagnostic> diagnostics() {
        return tools.stream().map(EnvironmentException::diagnostic).toList();
    }

    private static Diagnostic diagnostic(ToolStatus status) {
        String label = status.tool().label();
        String wanted = "wanted " + status.tool().wanted();
        Optional<Path> path = status.path();
        var diagnostic = status.found().isEmpty()
                ? Diagnostic.of(DiagnosticCode.N9001, "%s is missing: %s".formatted(label, wanted))
                : Diagnostic.of(
                        DiagnosticCode.N9001,
                        "%s cannot be used: found %s, %s"
                                .formatted(label, status.found().get(), wanted));
        return (path.isPresent() ? diagnostic.note("looked at `" + path.get() + "`") : diagnostic)
                .help(status.install());
    }

    private static String describe(List<ToolStatus> tools) {
        return tools.stream()
                .map(status -> "%s: found %s, wanted %s%n  help: %s"
                        .formatted(
                                status.tool().label(),
                                status.found().orElse("none"),
                                status.tool().wanted(),
                                status.install()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
