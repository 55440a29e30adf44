package io.github.napi4j.cli;

import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.BuildTools;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.source.MavenClassPath;
import io.github.napi4j.compiler.toolchain.EnvironmentException;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code napi4j build}. */
@Command(
        name = "build",
        description = "Build an addon project into an npm package.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
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
            description = "Folder with pom.xml, package.json and src/main/java. Default: the current folder")
    private Path project = Path.of(".");

    @Option(names = "--output", paramLabel = "DIR", description = "Where the package goes. Default: PROJECT/dist")
    private @Nullable Path output;

    @Option(
            names = "--release",
            description = "Optimise for users: small and fast, without names and debug information.")
    private boolean release;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "What to build for, once for each: wasm32-wasip1-threads, wasm32-wasip1."
                    + " Default: what napi.targets in package.json says, else both")
    private List<String> targets = List.of();

    @Option(names = "--watch", description = "Build again whenever a source changes, until interrupted.")
    private boolean watch;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Diagnostics and result as text or as json. Default: text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BuildReport report = format == Format.JSON ? new JsonReport(out) : new TextReport(out, err);
        Path folder = project.toAbsolutePath().normalize();
        Path folderOfPackage = output == null
                ? BuildRequest.defaultOutput(folder)
                : output.toAbsolutePath().normalize();
        var request = new BuildRequest(folder, folderOfPackage, release, targets());
        Toolchain toolchain;
        try {
            toolchain = Toolchain.locate();
        } catch (EnvironmentException e) {
            report.notBegun(e.diagnostics());
            return ExitCode.ENVIRONMENT;
        }
        BuildTools tools = BuildTools.of(
                toolchain, new MavenClassPath(Workspace.ofUser().root().resolve("class-paths")));
        var build = new Build(tools, new StageProgress(err, Environment.isTerminal()));
        // There is nothing to watch where the project should be: the build says so.
        if (watch && Files.isDirectory(folder)) {
            new Watch(folder, () -> report.ended(build.run(request)), err).run();
            return ExitCode.DONE;
        }
        BuildResult result = build.run(request);
        report.ended(result);
        return result.exitCode();
    }

    private Set<Target> targets() {
        Set<Target> found = EnumSet.noneOf(Target.class);
        for (String name : targets) {
            found.add(Target.find(name)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "there is no target `" + name + "`; targets are "
                                    + Stream.of(Target.values())
                                            .map(Target::triple)
                                            .collect(Collectors.joining(", ")))));
        }
        return found;
    }
}
