package io.github.napi4j.compiler.process;

/** There is no such tool on this machine, or it may not be executed. */
public final class ToolMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String tool;

    ToolMissingException(String tool, Throwable cause) {
        super("cannot run `" + tool + "`: " + cause.getMessage(), cause);
        this.tool = tool;
    }

    /** The path or name that was tried. */
    public String tool() {
        return tool;
    }
}
