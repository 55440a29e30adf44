package io.github.napi4j.compiler.toolchain;

import java.util.ArrayList;
import java.util.List;

/**
 * Every tool as it was found.
 *
 * @param tools in the order of {@link Tool}
 */
public record DoctorReport(List<ToolStatus> tools) {

    /** Copies the list. */
    public DoctorReport {
        tools = List.copyOf(tools);
    }

    /** Whether addons can be built here; tools for tests and for setup may be missing. */
    public boolean isReadyToBuild() {
        return tools.stream()
                .allMatch(status -> status.usable() || status.tool().use() != Tool.Use.BUILD);
    }

    /** A table for a terminal: a line a tool, and below the line of each missing one how to get it. */
    public String render() {
        List<String> lines = new ArrayList<>();
        int labels = width(tools.stream().map(status -> status.tool().label()).toList());
        int versions = width(tools.stream().map(DoctorReport::found).toList());
        for (ToolStatus status : tools) {
            lines.add("%-7s %s  %s  wanted %s"
                    .formatted(
                            mark(status),
                            pad(status.tool().label(), labels),
                            pad(found(status), versions),
                            status.tool().wanted()));
            if (!status.usable()) {
                lines.add("          help: " + status.install());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String mark(ToolStatus status) {
        if (status.usable()) {
            return "ok";
        }
        // What a user's builds do without is no alarm.
        return status.tool().use() == Tool.Use.BUILD ? "MISSING" : "absent";
    }

    private static String found(ToolStatus status) {
        return status.found().orElse("none");
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
