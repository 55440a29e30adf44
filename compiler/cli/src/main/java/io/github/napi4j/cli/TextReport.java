package io.github.napi4j.cli;

import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.BuildResult.BuiltAddon;
import io.github.napi4j.compiler.Stage;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import java.io.PrintWriter;
import java.util.List;

/** For a person: diagnostics and sizes on stderr, and on stdout the folder of the package, for scripts to take up. */
final class TextReport implements BuildReport {
    private final PrintWriter out;
    private final PrintWriter err;

    TextReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void notBegun(List<Diagnostic> diagnostics) {
        err.print(new TerminalRenderer(Environment.isTerminal()).render(diagnostics));
        err.flush();
    }

    @Override
    public void ended(BuildResult result) {
        notBegun(result.diagnostics());
        result.addon().ifPresent(addon -> built(addon, result));
    }

    private void built(BuiltAddon addon, BuildResult result) {
        err.println(Stage.line("built", result.total(), addon.module().size() / 1024 + " KiB of WebAssembly"));
        err.flush();
        out.println(addon.folder());
        out.flush();
    }
}
