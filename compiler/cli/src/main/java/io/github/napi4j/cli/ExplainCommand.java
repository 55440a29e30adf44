package io.github.napi4j.cli;

import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.DiagnosticPages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code napi4j explain N2004}. */
@Command(
        name = "explain",
        description = "Print the page of a diagnostic's code, or the list of codes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code as diagnostics show it, for instance N2004.")
    private String code = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (code.isEmpty()) {
            for (DiagnosticCode known : DiagnosticCode.values()) {
                out.println(known + "  " + known.title());
            }
        } else {
            out.println(DiagnosticPages.page(DiagnosticCode.find(code)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "there is no code `" + code + "`; `napi4j explain` lists the codes"))));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
