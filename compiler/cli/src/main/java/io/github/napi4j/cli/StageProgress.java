package io.github.napi4j.cli;

import io.github.napi4j.compiler.BuildListener;
import io.github.napi4j.compiler.Stage;
import java.io.PrintWriter;
import java.time.Duration;

/** Shows a build on stderr: a line a stage, and on a terminal a counter while C compiles. */
final class StageProgress implements BuildListener {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;

    StageProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void started(Stage stage) {
        if (terminal) {
            print(CLEAR_LINE + "  " + stage.activity() + " ...");
        }
    }

    @Override
    public void progressed(Stage stage, int done) {
        if (terminal) {
            print(CLEAR_LINE + "  " + stage.activity() + " ... " + done);
        }
    }

    @Override
    public void finished(Stage stage, Duration time, String summary) {
        err.println((terminal ? CLEAR_LINE : "") + stage.line(time, summary));
        err.flush();
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private void print(String text) {
        err.print(text);
        err.flush();
    }
}
