package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Debian's package tool: the only thing through which setup touches the system. */
final class Apt {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Path DEBIAN_KEYS = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

    private final Machine machine;
    private final Path aptGet;
    private final Consumer<String> progress;

    private Apt(Machine machine, Path aptGet, Consumer<String> progress) {
        this.machine = machine;
        this.aptGet = aptGet;
        this.progress = progress;
    }

    /** The machine's apt, where packages of Debian's names make sense. */
    static Optional<Apt> of(Machine machine, Consumer<String> progress) {
        return machine.debian()
                ? machine.find("apt-get").map(aptGet -> new Apt(machine, aptGet, progress))
                : Optional.empty();
    }

    static String installLine(Machine machine, List<String> packages) {
        return (machine.root() ? "" : "sudo ") + "apt-get install -y " + String.join(" ", packages);
    }

    /** Installs packages; the caller has seen that this process is root. */
    void install(List<String> packages) throws IOException, InterruptedException {
        if (!packages.stream().allMatch(this::isKnownUnchecked)) {
            updateLists();
        }
        progress.accept("apt-get install " + String.join(" ", packages));
        CommandResult result = machine.command(aptGet, "install", "-y", "--no-install-recommends")
                .with(packages)
                .env("DEBIAN_FRONTEND", "noninteractive")
                .within(PATIENCE)
                .run();
        if (!result.succeeded()) {
            throw new IOException(lastLine(result));
        }
    }

    /** Whether the machine's apt sources have a package. */
    boolean isKnown(String name) throws InterruptedException {
        Path aptCache = aptGet.resolveSibling("apt-cache");
        return machine.command(aptCache, "show", "--no-all-versions", name)
                .run()
                .succeeded();
    }

    private boolean isKnownUnchecked(String name) {
        try {
            return isKnown(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Fetches the lists of the configured sources: an installed system may have none yet. */
    void updateLists() throws InterruptedException {
        progress.accept("apt-get update");
        machine.command(aptGet, "update").within(PATIENCE).run();
    }

    /**
     * Fetches a source package of a Debian suite with lists of its own, so that the system's stay as they are.
     *
     * @param scratch an existing folder for the lists
     * @param target an existing folder for the files of the package
     */
    void fetchSource(String suite, String name, String version, Path scratch, Path target)
            throws IOException, InterruptedException {
        Path sources = scratch.resolve("sources.list");
        String keys = Files.exists(DEBIAN_KEYS) ? "[signed-by=" + DEBIAN_KEYS + "] " : "";
        Files.writeString(sources, "deb-src " + keys + mirror() + " " + suite + " main\n");
        Files.createDirectories(scratch.resolve("lists/partial"));
        Files.createDirectories(scratch.resolve("cache/archives/partial"));
        progress.accept("apt-get source " + name + "=" + version);
        run(withOwnLists(machine.command(aptGet, "update"), scratch, sources));
        run(withOwnLists(machine.command(aptGet, "source", "--download-only", name + "=" + version), scratch, sources)
                .in(target));
    }

    private static Command withOwnLists(Command command, Path scratch, Path sources) {
        return command.with("-o", "Dir::Etc::sourcelist=" + sources, "-o", "Dir::Etc::sourceparts=/dev/null")
                .with(
                        "-o",
                        "Dir::State::Lists=" + scratch.resolve("lists"),
                        "-o",
                        "Dir::Cache=" + scratch.resolve("cache"))
                // Our folder is in the user's home, which apt's own user may not enter.
                .with("-o", "APT::Sandbox::User=root")
                .within(PATIENCE);
    }

    private static void run(Command command) throws IOException, InterruptedException {
        CommandResult result = command.run();
        if (!result.succeeded()) {
            throw new IOException(lastLine(result));
        }
    }

    /** The mirror that the system takes Debian from. */
    private String mirror() throws IOException, InterruptedException {
        CommandResult result = machine.command(
                        aptGet, "indextargets", "--no-release-info", "--format", "$(REPO_URI) $(RELEASE)")
                .with("Created-By: Packages", "Component: main")
                .run();
        return result.output()
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(target -> target.length == 2
                        && !target[1].contains("security")
                        && target[0].replaceAll("/+$", "").endsWith("/debian"))
                .map(target -> target[0])
                .findFirst()
                .orElseThrow(() -> new IOException("none of the machine's apt sources is a Debian mirror"));
    }

    private static String lastLine(CommandResult result) {
        List<String> lines = (result.output() + result.errors())
                .lines()
                .filter(line -> line.startsWith("E:"))
                .toList();
        return "`" + result.command() + "` failed: " + (lines.isEmpty() ? "no message" : lines.get(lines.size() - 1));
    }
}
