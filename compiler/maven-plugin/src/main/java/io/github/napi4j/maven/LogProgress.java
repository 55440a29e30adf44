package io.github.napi4j.maven;

import io.github.napi4j.compiler.BuildListener;
import io.github.napi4j.compiler.Stage;
import java.time.Duration;
import org.apache.maven.plugin.logging.Log;

/** A build's stages as lines of Maven's log. */
final class LogProgress implements BuildListener {
    private final Log log;

    LogProgress(Log log) {
        this.log = log;
    }

    @Override
    public void finished(Stage stage, Duration time, String summary) {
        log.info(stage.line(time, summary));
    }
}
