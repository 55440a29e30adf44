package io.github.napi4j.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that runs programs on request: a line {@code program size ...} in, a line {@code checksum milliseconds} out. */
final class Lane implements AutoCloseable {

    /**
     * One run of a program.
     *
     * @param checksum what it computed
     * @param milliseconds the time it took, as the process itself measured
     */
    record Run(int checksum, double milliseconds) {}

    private final String name;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private Lane(String name, Process process) {
        this.name = name;
        this.process = process;
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a lane; what the process writes to its standard error is shown. */
    static Lane start(String name, List<String> command) {
        try {
            return new Lane(
                    name,
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** Runs a program with what it takes: a size, and whatever more. */
    Run run(String program, int... arguments) {
        try {
            requests.write(program);
            for (int argument : arguments) {
                requests.write(" " + argument);
            }
            requests.write("\n");
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(name + " ended while it ran " + program);
            }
            int blank = answer.indexOf(' ');
            return new Run(Integer.parseInt(answer, 0, blank, 10), Double.parseDouble(answer.substring(blank + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
