package io.github.napi4j.cli;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Builds once, then again after every save below the project's inputs. */
final class Watch {
    /** Editors write a file in several steps; what comes within this time is one save. */
    private static final long SETTLE_MILLIS = 50;

    /** What a build reads; it writes elsewhere in the project folder. */
    private static final Set<String> INPUTS = Set.of("src", "pom.xml", "package.json");

    private final Path project;
    private final Action build;
    private final PrintWriter err;

    Watch(Path project, Action build, PrintWriter err) {
        this.project = project;
        this.build = build;
        this.err = err;
    }

    void run() throws IOException, InterruptedException {
        var changes = new LinkedBlockingQueue<Path>();
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .path(project)
                // A save that changes nothing is rare, reading every file at start is not.
                .fileHashing(false)
                .listener(event -> {
                    if (isInput(event)) {
                        changes.add(event.path());
                    }
                })
                .build();
        try {
            CompletableFuture<Void> watching = watcher.watchAsync();
            while (!watching.isCompletedExceptionally()) {
                build.run();
                err.println("watching " + project + " for changes; stop with Ctrl-C");
                err.flush();
                Path saved = changes.take();
                while (changes.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS) != null) {
                    // The rest of the same save.
                }
                err.println("changed: " + project.relativize(saved));
            }
            watching.join();
        } finally {
            watcher.close();
        }
    }

    private boolean isInput(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            // Changes were lost: any of them may have been one of an input.
            return true;
        }
        Path first = project.relativize(event.path()).getName(0);
        return !event.isDirectory() && INPUTS.contains(first.toString());
    }

    /** One build. */
    interface Action {
        void run() throws InterruptedException;
    }
}
