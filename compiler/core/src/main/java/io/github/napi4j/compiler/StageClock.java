package io.github.napi4j.compiler;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Times the stages of one build and tells a listener of them. */
final class StageClock {
    private final BuildListener listener;
    private final Map<Stage, Duration> times = new EnumMap<>(Stage.class);

    StageClock(BuildListener listener) {
        this.listener = listener;
    }

    <T> T time(Stage stage, Work<T> work, Function<T, String> summary) throws IOException, InterruptedException {
        listener.started(stage);
        long start = System.nanoTime();
        T result = work.run();
        var time = Duration.ofNanos(System.nanoTime() - start);
        times.put(stage, time);
        listener.finished(stage, time, summary.apply(result));
        return result;
    }

    Map<Stage, Duration> times() {
        return times;
    }

    /** What a stage does. */
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }
}
