package io.github.napi4j.cli;

import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.BuildResult.BuiltAddon;
import io.github.napi4j.compiler.BuildTools;
import io.github.napi4j.compiler.Stage;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.source.MavenClassPath;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code napi4j demo}: the main job on real input, from nothing to rendered HTML, then an edit and a second build. */
@Command(
        name = "demo",
        description = "Set up, build a Markdown addon over commonmark-java, render the README with it in Node.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {
    private static final int HTML_LINES = 6;

    /** Prints times in milliseconds on one line, then the HTML. */
    private static final String RENDER = """
            const { readFileSync } = require('node:fs')
            const start = performance.now()
            const { render, outline } = require(process.argv[1])
            const loaded = performance.now()
            const markdown = readFileSync(process.argv[2], 'utf8')
            const html = render(markdown)
            const rendered = performance.now()
            console.log(`${(loaded - start).toFixed(1)} ${(rendered - loaded).toFixed(1)} ${outline(markdown).length}`)
            console.log(html)
            """;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        long start = System.nanoTime();
        Path home = Path.of(System.getProperty("napi4j.home", "."));
        Path project = home.resolve(Path.of("tests", "addons", "markdown"));
        PrintWriter err = spec.commandLine().getErr();
        say(err, "1. setting up the toolchain (" + Workspace.ofUser().root() + ")");
        Environment.setUp(false, err);
        Toolchain toolchain = Toolchain.locate();
        var build = new Build(
                BuildTools.of(
                        toolchain, new MavenClassPath(Workspace.ofUser().root().resolve("class-paths"))),
                new StageProgress(err, Environment.isTerminal()));

        say(err, "2. building " + home.relativize(project) + ", an ordinary Java addon over org.commonmark:commonmark");
        var request = new BuildRequest(project, BuildRequest.defaultOutput(project), false);
        BuildResult first = build.run(request);
        if (first.addon().isEmpty()) {
            err.print(new TerminalRenderer(Environment.isTerminal()).render(first.diagnostics()));
            err.flush();
            return first.exitCode();
        }

        say(err, "3. rendering README.md in Node " + node(toolchain));
        int exitCode = render(toolchain, first.addon().get(), home.resolve("README.md"));
        if (exitCode != ExitCode.DONE) {
            return exitCode;
        }

        say(err, "4. building again after a change to one source");
        BuildResult second = rebuild(build, request);
        err.print(new TerminalRenderer(Environment.isTerminal()).render(second.diagnostics()));
        double front = seconds(second, Stage.JAVAC) + seconds(second, Stage.TEAVM);
        say(
                err,
                String.format(
                        Locale.ROOT,
                        "   rebuild %.2f s: javac %.2f s + TeaVM %.2f s, everything else %.2f s (%.1fx javac + TeaVM)",
                        StageProgress.seconds(second.total()),
                        seconds(second, Stage.JAVAC),
                        seconds(second, Stage.TEAVM),
                        StageProgress.seconds(second.total()) - front,
                        StageProgress.seconds(second.total()) / front));
        say(
                err,
                String.format(
                        Locale.ROOT, "done in %.1f s; try the addon yourself:", (System.nanoTime() - start) / 1e9));
        // The Node that was set up: the one on the path, if there is one, may be too old.
        spec.commandLine()
                .getOut()
                .printf("%s -e \"console.log(require('%s').render('*hi*'))\"%n", toolchain.node(22), request.output());
        spec.commandLine().getOut().flush();
        return second.exitCode();
    }

    private int render(Toolchain toolchain, BuiltAddon addon, Path readme) throws InterruptedException, IOException {
        CommandResult run = io.github.napi4j.compiler.process.Command.of(toolchain.node(22))
                .with("-e", RENDER, addon.folder().toString(), readme.toString())
                .run();
        PrintWriter err = spec.commandLine().getErr();
        if (!run.succeeded()) {
            err.println(run.errors());
            err.flush();
            return ExitCode.BUG;
        }
        String[] times = run.output().lines().findFirst().orElse("").split(" ", -1);
        spec.commandLine()
                .getOut()
                .println(String.join(
                        "\n", run.output().lines().skip(1).limit(HTML_LINES).toList()));
        spec.commandLine().getOut().flush();
        say(
                err,
                "   loaded in %s ms, rendered %d KiB of Markdown in %s ms, %s headings; module %d KiB"
                        .formatted(
                                times[0],
                                Files.size(readme) / 1024,
                                times[1],
                                times[2],
                                addon.module().size() / 1024));
        return ExitCode.DONE;
    }

    /** Builds with a line added to one source, and takes the line away again. */
    private static BuildResult rebuild(Build build, BuildRequest request) throws IOException, InterruptedException {
        Path source;
        try (Stream<Path> tree = Files.walk(request.project().resolve(Path.of("src", "main", "java")))) {
            source = tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(source);
        try {
            Files.writeString(source, "// Touched at " + System.nanoTime() + ".\n" + text);
            return build.run(request);
        } finally {
            Files.writeString(source, text);
        }
    }

    private static double seconds(BuildResult result, Stage stage) {
        return StageProgress.seconds(result.times().getOrDefault(stage, Duration.ZERO));
    }

    private static String node(Toolchain toolchain) throws InterruptedException {
        return io.github.napi4j.compiler.process.Command.of(toolchain.node(22), "--version")
                .run()
                .orThrow()
                .output()
                .strip();
    }

    private static void say(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }
}
