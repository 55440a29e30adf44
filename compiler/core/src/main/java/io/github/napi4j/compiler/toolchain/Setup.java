package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.process.ToolMissingException;
import io.github.napi4j.compiler.process.ToolTimeoutException;
import io.github.napi4j.compiler.toolchain.CTools.Clang;
import io.github.napi4j.compiler.workspace.AtomicFiles;
import io.github.napi4j.compiler.workspace.CacheEntry;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Installs what is missing: into the cache, and with {@code apt-get install} of named packages where this process is
 * root on Debian.
 *
 * <p>Runs again and again: what is there stays, and what an interrupted run left half done is done anew.
 */
public final class Setup {
    private static final List<String> SYSROOT_PROGRAMS = List.of("make", "xz", "tar");
    private static final List<String> SYSROOT_PACKAGES = List.of("make", "xz-utils", "tar");

    private final Machine machine;
    private final Set<Tool> wanted;
    private final Inventory inventory;

    private Setup(Workspace workspace, Machine machine, Set<Tool> wanted) {
        this.machine = machine;
        this.wanted = wanted;
        this.inventory = new Inventory(workspace, machine);
    }

    /** A setup of all that builds need. */
    public static Setup forBuilds(Workspace workspace, Machine machine) {
        return new Setup(workspace, machine, toolsFor(EnumSet.of(Tool.Use.BUILD)));
    }

    /** A setup of all that builds and napi4j's own tests need. */
    public static Setup forTests(Workspace workspace, Machine machine) {
        return new Setup(workspace, machine, toolsFor(EnumSet.of(Tool.Use.BUILD, Tool.Use.TEST)));
    }

    /** A setup of these tools only; what they need themselves must be there. */
    static Setup of(Workspace workspace, Machine machine, Set<Tool> wanted) {
        return new Setup(workspace, machine, wanted);
    }

    private static Set<Tool> toolsFor(Set<Tool.Use> uses) {
        Set<Tool> tools = EnumSet.noneOf(Tool.class);
        for (Tool tool : Tool.values()) {
            if (uses.contains(tool.use())) {
                tools.add(tool);
            }
        }
        return tools;
    }

    /**
     * Looks after every tool in turn; one that cannot be had does not keep the others from being installed.
     *
     * @throws EnvironmentException naming all that are still missing, with the lines that would help
     */
    public SetupResult run(SetupProgress progress) throws InterruptedException {
        List<Tool> installed = new ArrayList<>();
        List<Tool> present = new ArrayList<>();
        List<ToolStatus> failed = new ArrayList<>();
        for (Tool tool : wanted) {
            ToolStatus status = inventory.status(tool);
            if (status.usable()) {
                present.add(tool);
                progress.present(status);
                continue;
            }
            status = install(tool, status, step -> progress.step(tool, step));
            if (status.usable()) {
                installed.add(tool);
                progress.installed(status);
            } else {
                failed.add(status);
            }
        }
        if (!failed.isEmpty()) {
            throw new EnvironmentException(failed);
        }
        return new SetupResult(installed, present);
    }

    /** Tries to install; the status afterwards says whether that went well. */
    private ToolStatus install(Tool tool, ToolStatus before, Consumer<String> progress) throws InterruptedException {
        try {
            Optional<ToolStatus> obstacle = switch (tool) {
                case JDK, NPM -> Optional.of(before);
                case CLANG, WASM_LD, COMPILER_RT -> installClang(before, progress);
                case SYSROOT -> buildSysroot(before, progress);
                case MAVEN -> installPackages(before, List.of("maven"), progress);
                case CHROMIUM -> installPackages(before, List.of("chromium"), progress);
                case NATIVE_C -> installPackages(before, Inventory.NATIVE_C_PACKAGES, progress);
                case NODE_22, NODE_24, NODE_26, DENO, BUN, BINARYEN, EMNAPI, TYPESCRIPT -> fetch(tool, progress);
            };
            inventory.forget();
            return obstacle.isPresent() ? obstacle.get() : inventory.status(tool);
        } catch (IOException | ToolMissingException | ToolTimeoutException e) {
            return new ToolStatus(
                    tool,
                    false,
                    Optional.of(before.found().map(found -> found + "; ").orElse("") + describe(e)),
                    before.path(),
                    before.install());
        }
    }

    /** The message, which for files is the bare path. */
    private static String describe(Exception failure) {
        if (failure instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return "cannot write `" + file.getFile() + "`: " + reason;
        }
        return String.valueOf(failure.getMessage());
    }

    private Optional<ToolStatus> fetch(Tool tool, Consumer<String> progress) throws IOException, InterruptedException {
        ToolStatus npm = inventory.status(Tool.NPM);
        if (!npm.usable()) {
            return Optional.of(ToolStatus.missing(tool, npm.install()));
        }
        NpmBundle bundle = inventory.bundle(tool).orElseThrow();
        inventory.entry(bundle).ensure(unfinished -> {
            bundle.install(machine, npm.path().orElseThrow(), unfinished, progress);
            if (tool == Tool.BINARYEN) {
                writeLauncher(unfinished);
            }
        });
        return Optional.empty();
    }

    /** wasm-opt is a script for Node.js: it runs on ours, not on whatever {@code PATH} has. */
    private void writeLauncher(Path unfinished) throws IOException {
        Path bin = Files.createDirectories(unfinished.resolve("bin"));
        Path node =
                inventory.cached(Tool.NODE_22).path().orElseThrow(() -> new IOException("Node.js 22 is not installed"));
        CacheEntry place = inventory.entry(inventory.bundle(Tool.BINARYEN).orElseThrow());
        Path fromBin = place.folder().resolve("bin").relativize(node);
        for (String program : List.of("wasm-opt", "wasm-dis")) {
            Path launcher = bin.resolve(program);
            AtomicFiles.write(launcher, """
                    #!/bin/sh
                    here=$(cd "$(dirname "$0")" && pwd)
                    exec "$here/%s" "$here/../node_modules/binaryen/bin/%s" "$@"
                    """.formatted(fromBin, program));
            Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Optional<ToolStatus> installClang(ToolStatus before, Consumer<String> progress)
            throws IOException, InterruptedException {
        if (inventory.tools().sdk().isPresent()) {
            // What WASI_SDK_PATH names is the user's to put right.
            return Optional.of(before);
        }
        Optional<Apt> apt = Apt.of(machine, progress).filter(found -> machine.root());
        if (apt.isEmpty()) {
            return Optional.of(before);
        }
        apt.get().install(CTools.aptPackages(release(apt.get())));
        return Optional.empty();
    }

    /** The release of the clang that is there and lacks companions; else the newest that apt has. */
    private int release(Apt apt) throws InterruptedException {
        Optional<Clang> clang = inventory.clang().filter(Clang::isUsable);
        if (clang.isPresent()) {
            return clang.get().version().major();
        }
        Optional<Integer> known = newestKnown(apt);
        if (known.isEmpty()) {
            apt.updateLists();
            known = newestKnown(apt);
        }
        return known.orElse(CTools.APT_RELEASES.get(0));
    }

    private static Optional<Integer> newestKnown(Apt apt) throws InterruptedException {
        for (int release : CTools.APT_RELEASES) {
            if (apt.isKnown("clang-" + release)) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    private Optional<ToolStatus> buildSysroot(ToolStatus before, Consumer<String> progress)
            throws IOException, InterruptedException {
        Optional<Clang> clang = inventory.clang().filter(Clang::isUsable);
        Optional<Apt> apt = Apt.of(machine, progress);
        if (clang.isEmpty() || clang.get().sdk().isPresent()) {
            return Optional.of(before);
        }
        if (apt.isEmpty()) {
            return Optional.of(
                    ToolStatus.missing(Tool.SYSROOT, "unpack a WASI SDK, 27 or later, and set WASI_SDK_PATH to it"));
        }
        Optional<ToolStatus> obstacle = ensureSysrootPrograms(progress);
        if (obstacle.isEmpty()) {
            Sysroot sysroot = inventory.sysroot();
            sysroot.entry(clang.get())
                    .ensure(unfinished ->
                            sysroot.build(clang.get(), inventory.tools(), apt.get(), unfinished, progress));
        }
        return obstacle;
    }

    private Optional<ToolStatus> ensureSysrootPrograms(Consumer<String> progress)
            throws IOException, InterruptedException {
        if (SYSROOT_PROGRAMS.stream().allMatch(program -> machine.find(program).isPresent())) {
            return Optional.empty();
        }
        ToolStatus missing = ToolStatus.missing(Tool.SYSROOT, Apt.installLine(machine, SYSROOT_PACKAGES));
        return installPackages(missing, SYSROOT_PACKAGES, progress);
    }

    private Optional<ToolStatus> installPackages(ToolStatus before, List<String> packages, Consumer<String> progress)
            throws IOException, InterruptedException {
        Optional<Apt> apt = Apt.of(machine, progress).filter(found -> machine.root());
        if (apt.isEmpty()) {
            return Optional.of(before);
        }
        apt.get().install(packages);
        return Optional.empty();
    }
}
