package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.workspace.AtomicFiles;
import io.github.napi4j.compiler.workspace.CacheEntry;
import io.github.napi4j.compiler.workspace.ContentHash;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Packages of one purpose in one {@code node_modules}, so that they find each other.
 *
 * @param name of its folder in the cache
 * @param version of the first package
 * @param packages what is in it, with everything they depend on
 * @param runsOn what its launchers name: with another one it is another bundle
 */
record NpmBundle(String name, String version, List<NpmPackage> packages, List<NpmPackage> runsOn) {
    private static final Duration DOWNLOAD = Duration.ofMinutes(15);

    NpmBundle {
        packages = List.copyOf(packages);
        runsOn = List.copyOf(runsOn);
    }

    static NpmBundle of(String name, NpmPackage... packages) {
        return of(name, List.of(packages));
    }

    static NpmBundle of(String name, List<NpmPackage> packages) {
        return new NpmBundle(name, packages.get(0).version(), packages, List.of());
    }

    NpmBundle on(NpmPackage node) {
        return new NpmBundle(name, version, packages, List.of(node));
    }

    /** Where the bundle is, or will be. */
    CacheEntry entry(Workspace workspace) {
        return workspace.tool(
                name,
                version,
                runsOn.isEmpty()
                        ? ContentHash.of(packages.toString())
                        : ContentHash.of(packages.toString(), runsOn.toString()));
    }

    /** The folder of a package of the bundle. */
    static Path folder(CacheEntry entry, String packageName) {
        return entry.folder().resolve("node_modules").resolve(packageName);
    }

    /** Fetches and unpacks all packages into an empty folder. */
    void install(Machine machine, Path npm, Path unfinished, Consumer<String> progress)
            throws IOException, InterruptedException {
        for (NpmPackage wanted : packages) {
            progress.accept("npm " + wanted.specifier());
            Path download = Files.createDirectory(unfinished.resolve("download"));
            Path tarball = fetch(machine, npm, wanted, download);
            checkIntegrity(wanted, tarball);
            Path target = unfinished.resolve("node_modules").resolve(wanted.name());
            Files.createDirectories(target);
            Tarball.unpack(
                    tarball,
                    target,
                    path -> wanted.only().isEmpty() || wanted.only().contains(path));
            AtomicFiles.deleteTree(download);
        }
    }

    private static Path fetch(Machine machine, Path npm, NpmPackage wanted, Path download)
            throws IOException, InterruptedException {
        CommandResult result = machine.command(npm, "pack", wanted.specifier(), "--ignore-scripts", "--silent")
                .with("--pack-destination", download.toString())
                .in(download)
                .within(DOWNLOAD)
                .run();
        try (Stream<Path> files = Files.list(download)) {
            List<Path> tarballs =
                    files.filter(file -> file.toString().endsWith(".tgz")).toList();
            if (!result.succeeded() || tarballs.size() != 1) {
                throw new IOException("npm could not fetch " + wanted.specifier() + ": "
                        + lastLines(result.errors() + result.output()));
            }
            return tarballs.get(0);
        }
    }

    private static void checkIntegrity(NpmPackage wanted, Path tarball) throws IOException {
        String found = "sha512-" + Base64.getEncoder().encodeToString(ContentHash.sha512(tarball));
        if (!wanted.integrity().isEmpty() && !wanted.integrity().equals(found)) {
            throw new IOException("npm gave another content for " + wanted.specifier() + ": " + found + ", wanted "
                    + wanted.integrity());
        }
    }

    private static String lastLines(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty()
                ? "no message"
                : String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
