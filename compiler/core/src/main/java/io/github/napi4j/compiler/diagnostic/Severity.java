package io.github.napi4j.compiler.diagnostic;

/** How much a diagnostic matters: an error means no package is written. */
public enum Severity {
    /** The addon cannot be built. */
    ERROR("error"),
    /** The addon is built; something in it is probably not what its author meant. */
    WARNING("warning");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    /** The word in front of the code. */
    public String text() {
        return text;
    }
}
