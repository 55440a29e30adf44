package io.github.napi4j.cli;

import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.BuildResult.BuiltAddon;
import io.github.napi4j.compiler.BuildTools;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticRenderer;
import io.github.napi4j.compiler.diagnostic.JsonRenderer;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.source.MavenClassPath;
import io.github.napi4j.compiler.toolchain.EnvironmentException;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code napi4j build}. */
@Command(
        name = "build",
        description = "Build an addon project into an npm package.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BuildCommand implements Callable<Integer> {
    /** How diagnostics are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "Folder with pom.xml, package.json and src/main/java. Default: ${DEFAULT-VALUE}")
    private Path project = Path.of(".");

    @Option(names = "--output", paramLabel = "DIR", description = "Where the package goes. Default: PROJECT/dist")
    private @Nullable Path output;

    @Option(
            names = "--release",
            description = "Optimise for users: small and fast, without names and debug information.")
    private boolean release;

    @Option(names = "--watch", description = "Build again whenever a source changes, until interrupted.")
    private boolean watch;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Diagnostics as ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path folder = project.toAbsolutePath().normalize();
        var request = new BuildRequest(folder, output == null ? BuildRequest.defaultOutput(folder) : output, release);
        Toolchain toolchain;
        try {
            toolchain = Toolchain.locate();
        } catch (EnvironmentException e) {
            report(e.diagnostics());
            return ExitCode.ENVIRONMENT;
        }
        BuildTools tools = BuildTools.of(
                toolchain, new MavenClassPath(Workspace.ofUser().root().resolve("class-paths")));
        if (watch) {
            new Watch(folder, () -> build(request, tools), spec.commandLine().getErr()).run();
            return ExitCode.DONE;
        }
        return build(request, tools);
    }

    private int build(BuildRequest request, BuildTools tools) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        var progress = new StageProgress(err, Environment.isTerminal());
        BuildResult result = new Build(tools, progress).run(request);
        if (!result.diagnostics().isEmpty() || format == Format.JSON) {
            report(result.diagnostics());
        }
        result.addon().ifPresent(addon -> report(addon, result));
        return result.exitCode();
    }

    /** JSON is the result that a programme reads; text is for the person who watches. */
    private void report(List<Diagnostic> diagnostics) {
        PrintWriter to = format == Format.JSON
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        to.print(renderer().render(diagnostics));
        to.flush();
    }

    private void report(BuiltAddon addon, BuildResult result) {
        spec.commandLine()
                .getErr()
                .println(String.format(
                        Locale.ROOT,
                        "  %-22s %6.2f s  %d KiB of WebAssembly",
                        "built",
                        StageProgress.seconds(result.total()),
                        addon.module().size() / 1024));
        spec.commandLine().getErr().flush();
        if (format == Format.TEXT) {
            spec.commandLine().getOut().println(addon.folder());
            spec.commandLine().getOut().flush();
        }
    }

    private DiagnosticRenderer renderer() {
        return format == Format.JSON ? new JsonRenderer() : new TerminalRenderer(Environment.isTerminal());
    }
}
