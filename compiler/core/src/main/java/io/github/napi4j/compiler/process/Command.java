package io.github.napi4j.compiler.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An external tool with its arguments: built up, then run once or several times.
 *
 * <p>Immutable; any thread may run it. Standard input is empty. Output is read as UTF-8.
 */
public final class Command {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    private final List<String> words;
    private final @Nullable Path directory;
    private final Map<String, String> environment;
    private final Duration timeout;
    private final Consumer<String> onOutputLine;
    private final Consumer<String> onErrorLine;

    private Command(
            List<String> words,
            @Nullable Path directory,
            Map<String, String> environment,
            Duration timeout,
            Consumer<String> onOutputLine,
            Consumer<String> onErrorLine) {
        this.words = List.copyOf(words);
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.timeout = timeout;
        this.onOutputLine = onOutputLine;
        this.onErrorLine = onErrorLine;
    }

    /** A tool by path or by a name that is looked up on {@code PATH}. */
    public static Command of(String tool, String... arguments) {
        return new Command(List.of(tool), null, Map.of(), DEFAULT_TIMEOUT, line -> {}, line -> {})
                .with(List.of(arguments));
    }

    /** A tool by path. */
    public static Command of(Path tool, String... arguments) {
        return of(tool.toString(), arguments);
    }

    /** The same with more arguments. */
    public Command with(List<String> arguments) {
        List<String> longer = new ArrayList<>(words);
        longer.addAll(arguments);
        return new Command(longer, directory, environment, timeout, onOutputLine, onErrorLine);
    }

    /** The same with more arguments. */
    public Command with(String... arguments) {
        return with(List.of(arguments));
    }

    /** The same, started in a directory. */
    public Command in(Path workingDirectory) {
        return new Command(words, workingDirectory, environment, timeout, onOutputLine, onErrorLine);
    }

    /** The same, with one more environment variable. */
    public Command env(String name, String value) {
        Map<String, String> larger = new LinkedHashMap<>(environment);
        larger.put(name, value);
        return new Command(words, directory, larger, timeout, onOutputLine, onErrorLine);
    }

    /** The same, killed with its children when it takes longer; ten minutes unless told. */
    public Command within(Duration limit) {
        return new Command(words, directory, environment, limit, onOutputLine, onErrorLine);
    }

    /** The same, with each line of standard output and standard error handed on as it comes, on reader threads. */
    public Command streaming(Consumer<String> outputLine, Consumer<String> errorLine) {
        return new Command(words, directory, environment, timeout, outputLine, errorLine);
    }

    /** What would be typed in a shell, for messages. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /**
     * Runs the tool to its end.
     *
     * @throws ToolMissingException when there is no such tool
     * @throws ToolTimeoutException when it was killed at its time limit
     */
    public CommandResult run() throws InterruptedException {
        Process process = start();
        ExecutorService readers = Executors.newFixedThreadPool(2, Command::readerThread);
        try {
            process.getOutputStream().close();
            var output = CompletableFuture.supplyAsync(
                    () -> read(process.inputReader(StandardCharsets.UTF_8), onOutputLine), readers);
            var errors = CompletableFuture.supplyAsync(
                    () -> read(process.errorReader(StandardCharsets.UTF_8), onErrorLine), readers);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ToolTimeoutException(toString(), timeout);
            }
            return new CommandResult(toString(), process.exitValue(), output.get(), errors.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading the output of `" + this + "` failed", e.getCause());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            readers.shutdown();
        }
    }

    private Process start() {
        var builder = new ProcessBuilder(words);
        if (directory != null) {
            builder.directory(directory.toFile());
        }
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ToolMissingException(words.get(0), e);
        }
    }

    private static Thread readerThread(Runnable body) {
        var thread = new Thread(body, "napi4j-process-reader");
        thread.setDaemon(true);
        return thread;
    }

    private static String read(BufferedReader reader, Consumer<String> onLine) {
        var text = new StringBuilder();
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                onLine.accept(line);
                text.append(line).append('\n');
            }
        } catch (IOException e) {
            // The process was killed: what it said so far is all there is.
            return text.toString();
        }
        return text.toString();
    }
}
