package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.toolchain.CTools.Clang;
import io.github.napi4j.compiler.workspace.AtomicFiles;
import io.github.napi4j.compiler.workspace.CacheEntry;
import io.github.napi4j.compiler.workspace.ContentHash;
import io.github.napi4j.compiler.workspace.ResourceFolder;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The C library, for every target: the WASI SDK's, or our own layer over wasi-libc's sources, built once on each machine.
 *
 * <p>Why it is built, and not fetched: {@code docs/adr/0003-sysroot.md}.
 */
final class Sysroot {
    static final String VERSION = "0.0~git20220510.9886d3d-2";

    private static final String SUITE = "bookworm";
    private static final String SOURCE = "wasi-libc_0.0~git20220510.9886d3d.orig.tar.xz";
    private static final String SOURCE_SHA256 = "8f9b802736a856942839d32966937c389f46e9f156415a549a6675b7535e5f74";

    private static final Duration BUILD = Duration.ofMinutes(15);
    private static final String LAYER = "META-INF/napi4j/sysroot";
    private static final String SHARED_C = "META-INF/napi4j/c";

    /** Of the C that every addon gets, what the library is built with; where jars are merged, others lie beside it. */
    private static final Set<String> SHARED_FILES =
            Set.of("n4_futex.c", "n4_futex.h", "n4_growth.c", "n4_growth.h", "n4_lock.h");

    private final Workspace workspace;
    private final Machine machine;
    private final ResourceFolder layer;
    private final ResourceFolder sharedC;

    Sysroot(Workspace workspace, Machine machine) {
        this.workspace = workspace;
        this.machine = machine;
        ClassLoader loader = Sysroot.class.getClassLoader();
        this.layer = ResourceFolder.read(loader, LAYER, "Makefile");
        this.sharedC = ResourceFolder.read(loader, SHARED_C, "n4_futex.c").only(SHARED_FILES::contains);
    }

    /** Where the sysroot of this clang is, or will be. */
    CacheEntry entry(Clang clang) {
        return workspace.tool(
                "sysroot",
                VERSION.replace('~', '-'),
                new ContentHash.Builder()
                        .add(SOURCE_SHA256)
                        .add(clang.description())
                        .add(ContentHash.of(layer.files()).hex())
                        .add(ContentHash.of(sharedC.files()).hex())
                        .hash());
    }

    ToolStatus status(Clang clang) {
        if (clang.sdk().isPresent()) {
            Path sysroot = clang.sdk().get().resolve("share").resolve("wasi-sysroot");
            Optional<Target> lacking = Arrays.stream(Target.values())
                    .filter(target -> !Files.exists(library(sysroot, target, "libc.a")))
                    .findFirst();
            return lacking.isEmpty()
                    ? ToolStatus.usable(Tool.SYSROOT, "of the WASI SDK", sysroot)
                    : ToolStatus.wrong(
                            Tool.SYSROOT,
                            "a WASI SDK without " + lacking.get().triple(),
                            sysroot,
                            "set WASI_SDK_PATH to WASI SDK 27 or later");
        }
        CacheEntry entry = entry(clang);
        return entry.isComplete()
                ? ToolStatus.usable(Tool.SYSROOT, VERSION, entry.folder())
                : ToolStatus.missing(Tool.SYSROOT, "napi4j setup");
    }

    static Path library(Path sysroot, Target target, String name) {
        return sysroot.resolve("lib").resolve(target.triple()).resolve(name);
    }

    /** Fetches the sources and builds; {@code make}, {@code tar} and {@code xz} are there. */
    void build(Clang clang, CTools tools, Apt apt, Path unfinished, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path make = machine.find("make").orElseThrow(() -> new IOException("make is gone"));
        // make cannot have blanks in names.
        boolean elsewhere = unfinished.toString().contains(" ");
        Path scratch = elsewhere
                ? Files.createTempDirectory("napi4j-sysroot")
                : Files.createDirectory(unfinished.resolve("build"));
        try {
            Path sources = unpack(fetch(apt, scratch), Files.createDirectory(scratch.resolve("sources")));
            Path ours = Files.createDirectory(scratch.resolve("layer"));
            layer.copyTo(ours);
            Path c = Files.createDirectory(scratch.resolve("c"));
            sharedC.copyTo(c);
            Path out = Files.createDirectory(scratch.resolve("out"));
            for (Target target : Target.values()) {
                progress.accept("compiling wasi-libc for " + target.triple());
                int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());
                CommandResult result = machine.command(make, "-s", "-j" + jobs, "-C", sources.toString())
                        .with("-f", ours.resolve("Makefile").toString(), "N4=" + ours, "N4_C=" + c)
                        .with("TRIPLE=" + target.triple(), "CC=" + clang.driver())
                        .with("LD=" + companion(tools, clang, "wasm-ld"), "AR=" + companion(tools, clang, "llvm-ar"))
                        .with("OBJDIR=" + scratch.resolve(target.triple()), "OUT=" + out)
                        .within(BUILD)
                        .run();
                if (!result.succeeded()) {
                    throw new IOException("wasi-libc does not compile: " + firstError(result));
                }
            }
            copy(out, unfinished);
        } finally {
            AtomicFiles.deleteTree(scratch);
        }
    }

    private static Path fetch(Apt apt, Path scratch) throws IOException, InterruptedException {
        Path packages = Files.createDirectory(scratch.resolve("package"));
        apt.fetchSource(SUITE, "wasi-libc", VERSION, Files.createDirectory(scratch.resolve("apt")), packages);
        Path archive = packages.resolve(SOURCE);
        String found = ContentHash.sha256(archive);
        if (!found.equals(SOURCE_SHA256)) {
            throw new IOException("apt gave another content for " + SOURCE + ": " + found);
        }
        return archive;
    }

    private Path unpack(Path archive, Path target) throws IOException, InterruptedException {
        Path tar = machine.find("tar").orElseThrow(() -> new IOException("tar is gone"));
        CommandResult result = machine.command(tar, "-xf", archive.toString(), "--strip-components=1")
                .in(target)
                .run();
        if (!result.succeeded()) {
            throw new IOException(
                    "tar cannot unpack " + SOURCE + ": " + result.errors().strip());
        }
        return target;
    }

    private static Path companion(CTools tools, Clang clang, String name) throws IOException {
        return tools.companion(clang, name).orElseThrow(() -> new IOException("no " + name + " beside clang"));
    }

    private static String firstError(CommandResult result) {
        return (result.errors() + result.output())
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("error"))
                .findFirst()
                .orElse("no message");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path path : found.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
