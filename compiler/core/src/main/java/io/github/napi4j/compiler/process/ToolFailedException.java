package io.github.napi4j.compiler.process;

/** A tool ended with an exit code other than 0 where only success makes sense. */
public final class ToolFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolFailedException(CommandResult result) {
        super("`" + result.command() + "` ended with exit code " + result.exitCode() + "\n" + result.output()
                + result.errors());
    }
}
