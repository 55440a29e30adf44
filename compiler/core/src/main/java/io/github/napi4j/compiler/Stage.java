package io.github.napi4j.compiler;

import java.time.Duration;
import java.util.Locale;

/** The stages of a build, in order. */
public enum Stage {
    /** Project folder to sources and class path. */
    SOURCE("reading the project"),
    /** Sources to the binding model. */
    BIND("binding exports"),
    /** Model to Java that converts and calls. */
    GLUE("writing glue"),
    /** Model to TypeScript. */
    DTS("writing TypeScript"),
    /** Java to class files. */
    JAVAC("compiling Java"),
    /** Class files to C. */
    TEAVM("translating to C"),
    /** C to objects. */
    CLANG("compiling C"),
    /** Objects to the module. */
    LINK("linking"),
    /** Module to the package. */
    NPM("writing the package");

    private final String activity;

    Stage(String activity) {
        this.activity = activity;
    }

    /** What a user reads while it runs. */
    public String activity() {
        return activity;
    }

    /** The line that a user reads once it is through: what was done, how long it took, what came of it. */
    public String line(Duration time, String summary) {
        return line(activity, time, summary);
    }

    /** A line like those of stages, for something beside them. */
    public static String line(String activity, Duration time, String summary) {
        return String.format(Locale.ROOT, "  %-22s %6.2f s  %s", activity, time.toMillis() / 1000.0, summary)
                .stripTrailing();
    }
}
