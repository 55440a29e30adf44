package io.github.napi4j.tests.host;

import io.github.napi4j.compiler.BuildTools;
import io.github.napi4j.compiler.source.MavenClassPath;
import io.github.napi4j.compiler.toolchain.TestToolchain;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The toolchain that tests use, as each kind of test takes it. */
public final class TestTools {

    private TestTools() {}

    /** The tools; see {@link TestToolchain}. */
    public static Toolchain toolchain() {
        return TestToolchain.get();
    }

    /** The same as a build takes them. */
    public static BuildTools buildTools() {
        return BuildTools.of(
                toolchain(), new MavenClassPath(Workspace.ofUser().root().resolve("class-paths")));
    }

    /** The {@code java} of a JDK of a release: what {@code JAVA_HOME_<release>} names, or one among the machine's. */
    public static Optional<Path> java(int release) {
        Stream<Path> named =
                Stream.ofNullable(System.getenv("JAVA_HOME_" + release)).map(Path::of);
        return Stream.concat(named, machines(release))
                .map(home -> home.resolve("bin/java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> machines(int release) {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes
                    .filter(home -> home.getFileName().toString().matches(".*\\b" + release + "\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    /** The browser, which the machine or its apt has. */
    public static Path chromium() {
        try {
            return toolchain().chromium();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
