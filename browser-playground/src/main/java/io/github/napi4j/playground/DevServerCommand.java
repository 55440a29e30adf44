package io.github.napi4j.playground;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of {@link DevServer}: serves until it is interrupted. */
@Command(
        name = "napi4j-dev-server",
        description = "Serves a folder to a browser, cross-origin isolated, so that threaded addons load.",
        sortOptions = false)
public final class DevServerCommand implements Callable<Integer> {

    /** The port or a folder is not to be had. */
    private static final int EXIT_ENVIRONMENT = 3;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "the folder to serve at / (default: the current one)")
    private Path folder = Path.of(".");

    @Option(
            names = "--mount",
            paramLabel = "/PATH/=FOLDER",
            description = "serve another folder below a path of its own; may be given again")
    private Map<String, Path> mounts = Map.of();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address to listen on (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "the port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--no-isolation",
            description = "leave out the cross-origin isolation headers, to see what a page without them does")
    private boolean notIsolated;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help")
    @SuppressWarnings("UnusedVariable") // picocli itself acts on it
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the server; ends the process only when it could not start. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new DevServerCommand()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        var commandLine = requireNonNull(spec).commandLine();
        var all = new TreeMap<>(mounts);
        all.putIfAbsent("/", folder);
        DevServerSettings settings;
        try {
            settings = new DevServerSettings(all, host, port, !notIsolated);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(commandLine, "error: " + e.getMessage(), e);
        }
        try (var server = DevServer.start(settings)) {
            commandLine.getOut().println(server.uri());
            commandLine.getOut().flush();
            new CountDownLatch(1).await();
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            commandLine.getErr().println("error: " + explain(e));
            return EXIT_ENVIRONMENT;
        }
    }

    private String explain(IOException e) {
        if (e instanceof BindException) {
            return "cannot listen on " + host + ":" + port + " (" + e.getMessage()
                    + "); help: --port 0 takes a free one";
        }
        if (e instanceof NoSuchFileException) {
            return "no folder `" + e.getMessage() + "`";
        }
        if (e instanceof NotDirectoryException) {
            return "`" + e.getMessage() + "` is not a folder";
        }
        return "cannot serve on " + host + ":" + port + ": " + e.getMessage();
    }
}
