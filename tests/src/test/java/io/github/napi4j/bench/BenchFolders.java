package io.github.napi4j.bench;

import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildListener;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Where benches find what they measure and put what they build. */
final class BenchFolders {

    private BenchFolders() {}

    /** A folder for what one bench builds. */
    static Path output(String bench) {
        Path folder = Repository.path("tests/target/bench").resolve(bench);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An addon project of the benches. */
    static Path project(String name) {
        return Repository.path("tests/bench").resolve(name);
    }

    /** A script that a lane runs. */
    static Path lane(String script) {
        return Repository.path("tests/bench/lanes").resolve(script);
    }

    /** Builds an addon of the benches for release, and returns the package's folder. */
    static Path build(String name, Path folder) throws InterruptedException {
        return build(name, folder, Set.of());
    }

    /** The same for some targets only, all when there are none. */
    static Path build(String name, Path folder, Set<Target> targets) throws InterruptedException {
        return build(project(name), folder.resolve(name), targets);
    }

    /** The same for the addon of any project. */
    static Path build(Path project, Path output, Set<Target> targets) throws InterruptedException {
        BuildResult result = new Build(TestTools.buildTools(), BuildListener.NONE)
                .run(new BuildRequest(project, output, true, targets));
        return result.addon()
                .orElseThrow(() -> new IllegalStateException(project + " does not build: " + result.diagnostics()))
                .folder();
    }
}
