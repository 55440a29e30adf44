package io.github.napi4j.compiler.toolchain;

import java.util.List;
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

    /** A failure of one tool, with what caused it. */
    EnvironmentException(ToolStatus tool, Throwable cause) {
        super(describe(List.of(tool)), cause);
        this.tools = List.of(tool);
    }

    /** The tools that are missing or unusable. */
    public List<ToolStatus> tools() {
        return tools;
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
