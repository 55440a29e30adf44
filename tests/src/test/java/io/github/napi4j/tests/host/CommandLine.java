package io.github.napi4j.tests.host;

import io.github.napi4j.compiler.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The napi4j command in a process of its own, of the classes that are under test.
 *
 * <p>Not by the launcher of the checkout: that one may build, and Maven is building already.
 */
public final class CommandLine {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Failsafe hands its own process a jar that only points to the class path; the property has the path itself. */
    public static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private CommandLine() {}

    /** The command with arguments, to be run. */
    public static Command of(String... arguments) {
        return on(JAVA, arguments);
    }

    /** The command with arguments on another virtual machine, whose {@code java} is given. */
    public static Command on(Path java, String... arguments) {
        List<String> words = words(java, arguments);
        return Command.of(words.get(0)).with(words.subList(1, words.size()));
    }

    /** The same as words, for a test that keeps the process in its hands. */
    public static List<String> words(String... arguments) {
        return words(JAVA, arguments);
    }

    private static List<String> words(Path java, String... arguments) {
        List<String> words = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-cp", CLASS_PATH));
        words.add("-Dnapi4j.home=" + Repository.path(""));
        words.add("io.github.napi4j.cli.Main");
        words.addAll(List.of(arguments));
        return words;
    }

    /** Writes a {@code napi4j} into a folder, which stands for a checkout, and returns the folder. */
    public static Path writeLauncher(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path launcher =
                Files.writeString(folder.resolve("napi4j"), """
                #!/bin/sh
                exec "%s" -XX:TieredStopAtLevel=1 -cp '%s' -Dnapi4j.home='%s' io.github.napi4j.cli.Main "$@"
                """.formatted(JAVA, CLASS_PATH, Repository.path("")));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }
}
