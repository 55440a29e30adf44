package io.github.napi4j.cli;

import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.process.ToolMissingException;
import io.github.napi4j.compiler.toolchain.EnvironmentException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user sees when a command throws. */
final class FailureHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof EnvironmentException missing) {
            err.print(new TerminalRenderer(Environment.isTerminal()).render(missing.diagnostics()));
            err.flush();
            return ExitCode.ENVIRONMENT;
        }
        if (failure instanceof ToolMissingException) {
            err.println("napi4j: a tool is missing");
            err.println(failure.getMessage());
            err.println("`napi4j setup` installs what it can, `napi4j doctor` shows all tools.");
            err.flush();
            return ExitCode.ENVIRONMENT;
        }
        err.println("napi4j: this is a bug of napi4j, please report it with the text below");
        failure.printStackTrace(err);
        err.flush();
        return ExitCode.BUG;
    }
}
