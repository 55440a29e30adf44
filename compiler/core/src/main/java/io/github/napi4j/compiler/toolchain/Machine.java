package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.process.ToolMissingException;
import io.github.napi4j.compiler.process.ToolTimeoutException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the machine offers: its environment, its kind, and programs on its {@code PATH}.
 *
 * @param environment variables; {@code PATH} is searched, and handed to whatever is started
 * @param platform as npm spells it, for instance {@code linux-x64}
 * @param debian whether apt can install the packages that we name
 * @param root whether this process may do so
 */
public record Machine(Map<String, String> environment, String platform, boolean debian, boolean root) {
    /** Maven colours its version even for a pipe. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    private static final Duration ASKING_FOR_A_VERSION = Duration.ofSeconds(30);

    /** Copies the map. */
    public Machine {
        environment = Map.copyOf(environment);
    }

    /** The machine that runs this. */
    public static Machine current() {
        return new Machine(System.getenv(), currentPlatform(), isDebian(), isRoot());
    }

    /** An environment variable that is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The first program of this name on {@code PATH}. */
    public Optional<Path> find(String program) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> resolve(folder, program).stream())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** A command that sees this machine's {@code PATH}. */
    public Command command(Path tool, String... arguments) {
        return Command.of(tool, arguments).env("PATH", environment.getOrDefault("PATH", ""));
    }

    /** What a tool prints when asked, in one line; empty when it cannot be asked. */
    public Optional<String> ask(Path tool, String... arguments) throws InterruptedException {
        try {
            CommandResult result =
                    command(tool, arguments).within(ASKING_FOR_A_VERSION).run();
            return result.succeeded()
                    ? result.output()
                            .lines()
                            .map(line -> COLOUR.matcher(line).replaceAll("").strip())
                            .filter(line -> !line.isEmpty())
                            .findFirst()
                    : Optional.empty();
        } catch (ToolMissingException | ToolTimeoutException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> resolve(String folder, String program) {
        try {
            return Optional.of(Path.of(folder, program));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String currentPlatform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "win" : "linux";
        return system + "-" + (arch.equals("aarch64") || arch.equals("arm64") ? "arm64" : "x64");
    }

    private static boolean isDebian() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/etc/os-release"));
            return lines.stream()
                    .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                    .anyMatch(line -> line.contains("debian") || line.contains("ubuntu"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
