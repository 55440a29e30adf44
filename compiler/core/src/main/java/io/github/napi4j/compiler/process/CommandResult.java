package io.github.napi4j.compiler.process;

/**
 * How a tool ended.
 *
 * @param command what was run, as one would type it
 * @param exitCode 0 where tools mean success
 * @param output standard output, each line ended by {@code \n}
 * @param errors standard error, likewise
 */
public record CommandResult(String command, int exitCode, String output, String errors) {

    /** Whether the exit code was 0. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /** This result, or {@link ToolFailedException} when the exit code was not 0. */
    public CommandResult orThrow() {
        if (!succeeded()) {
            throw new ToolFailedException(this);
        }
        return this;
    }
}
