package io.github.napi4j.tests.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that goes on while a test reads its lines, standard output and error as one. */
public final class RunningCommand implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    /** Stands for the end of the output. */
    private static final String END = "\u0000end";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> transcript = new ArrayList<>();

    private RunningCommand(Process process) {
        this.process = process;
    }

    /** Starts the words in a folder; standard input is empty. */
    public static RunningCommand start(Path folder, List<String> words) throws IOException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var command = new RunningCommand(process);
        Thread reader = new Thread(command::read, "output of " + words.get(0));
        reader.setDaemon(true);
        reader.start();
        return command;
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("reading failed: " + e);
        } finally {
            lines.add(END);
        }
    }

    /** Reads until a line has a text; the lines read, that one too. Fails at the deadline or the end of the output. */
    public List<String> awaitLine(String text) throws InterruptedException {
        List<String> read = new ArrayList<>();
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            @Nullable String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(END)) {
                throw new AssertionError((line == null ? "no line in time with `" : "ended without a line with `")
                        + text + "`\n" + String.join("\n", transcript));
            }
            transcript.add(line);
            read.add(line);
            if (line.contains(text)) {
                return read;
            }
        }
    }

    /** Asks the process to end, as Ctrl-C in a terminal does, and waits until it has. */
    public void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end when told to\n" + String.join("\n", transcript));
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
