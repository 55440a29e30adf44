package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.toolchain.CTools.Clang;
import io.github.napi4j.compiler.workspace.ContentHash;
import io.github.napi4j.compiler.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the tools of a build are; all paths are absolute.
 *
 * <p>Installs nothing: {@link Setup} does. Immutable.
 */
public final class Toolchain {
    private final Workspace workspace;
    private final Clang clang;
    private final Path sysroot;
    private final String identity;
    private final Map<Tool, ToolStatus> cached;
    private final Inventory inventory;

    private Toolchain(
            Workspace workspace,
            Clang clang,
            Path sysroot,
            String identity,
            Map<Tool, ToolStatus> cached,
            Inventory inventory) {
        this.workspace = workspace;
        this.clang = clang;
        this.sysroot = sysroot;
        this.identity = identity;
        this.cached = cached;
        this.inventory = inventory;
    }

    /** The tools of this machine and user. */
    public static Toolchain locate() throws InterruptedException {
        return locate(Workspace.ofUser(), Machine.current());
    }

    /**
     * Finds every tool that a build needs; starts no process unless a tool changed since it was last asked.
     *
     * @throws EnvironmentException naming all that are missing
     */
    public static Toolchain locate(Workspace workspace, Machine machine) throws InterruptedException {
        var inventory = new Inventory(workspace, machine);
        Map<Tool, ToolStatus> found = new EnumMap<>(Tool.class);
        for (Tool tool : Tool.values()) {
            // Maven is asked for by the stage that runs it, and only where a pom changed.
            if (tool.use() == Tool.Use.BUILD && tool != Tool.MAVEN) {
                found.put(tool, inventory.status(tool));
            }
        }
        List<ToolStatus> missing =
                found.values().stream().filter(status -> !status.usable()).toList();
        if (!missing.isEmpty()) {
            throw new EnvironmentException(missing);
        }
        Clang clang = inventory.clang().orElseThrow();
        Path sysroot = inventory.sysroot().status(clang).path().orElseThrow();
        // Ours has its contents in its name; another SDK may be unpacked where one was.
        String libc = clang.sdk().isPresent()
                ? ContentHash.sha256(Sysroot.library(sysroot, Target.WASM32_WASIP1_THREADS, "libc.a"))
                : sysroot.getFileName().toString();
        String identity = clang.description() + " " + libc;
        return new Toolchain(workspace, clang, sysroot.toAbsolutePath(), identity, found, inventory);
    }

    /** The cache that the tools are in. */
    public Workspace workspace() {
        return workspace;
    }

    /** The compiler driver, which links too; version 20 or later. */
    public Path clang() {
        return clang.driver().toAbsolutePath();
    }

    /** Target and sysroot, for compiling and linking; the linker too, where clang would not find the right one. */
    public List<String> targetFlags(Target target) {
        Path linker = wasmLd();
        List<String> flags = new ArrayList<>(List.of("--target=" + target.triple(), "--sysroot=" + sysroot));
        if (target.hasThreads()) {
            flags.add("-pthread");
        }
        if (!CTools.findsItself(clang, linker)) {
            flags.add("-fuse-ld=" + linker);
        }
        return flags;
    }

    /** The linker that clang calls. */
    public Path wasmLd() {
        return path(Tool.WASM_LD);
    }

    /** Changes whenever the same C could become other objects. */
    public String identity() {
        return identity;
    }

    /** The folder with {@code include} and {@code lib} of the C library. */
    public Path sysroot() {
        return sysroot;
    }

    /** The program of the same LLVM as clang, for instance {@code llvm-objdump}, where the machine has it. */
    public Optional<Path> llvm(String program) {
        return inventory.tools().companion(clang, program);
    }

    /**
     * Archives for the end of a link line: emnapi, whose pool is C threads where the target has them, and setjmp where the C
     * library keeps it apart.
     */
    public List<Path> libraries(Target target) {
        Path emnapi = npmPackage("emnapi")
                .resolve("lib")
                .resolve(target.triple())
                .resolve(target.hasThreads() ? "libemnapi-mt.a" : "libemnapi-basic.a");
        return Stream.concat(
                        Stream.of(emnapi),
                        Stream.of(Sysroot.library(sysroot, target, "libsetjmp.a"))
                                .filter(Files::exists))
                .toList();
    }

    /** The folder of {@code node_api.h}. */
    public Path emnapiIncludes() {
        return npmPackage("emnapi").resolve("include").resolve("node");
    }

    /** binaryen's optimiser, run by the pinned Node.js. */
    public Path wasmOpt() {
        return path(Tool.BINARYEN);
    }

    /**
     * The folder of a pinned package: {@code emnapi}, {@code @emnapi/core}, {@code @emnapi/runtime},
     * {@code @emnapi/wasi-threads}, {@code @tybys/wasm-util} or {@code tslib}.
     */
    public Path npmPackage(String name) {
        Path folder = path(Tool.EMNAPI).resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("not a pinned package: " + name);
        }
        return folder;
    }

    /** The folder in which the packages of {@link #npmPackage} resolve each other. */
    public Path nodeModules() {
        return path(Tool.EMNAPI);
    }

    /**
     * The pinned Node.js of a release.
     *
     * @param release 22, 24 or 26; the latter two are for tests
     * @throws EnvironmentException when setup has not installed it
     */
    public Path node(int release) {
        return switch (release) {
            case 22 -> path(Tool.NODE_22);
            case 24 -> testTool(Tool.NODE_24);
            case 26 -> testTool(Tool.NODE_26);
            default -> throw new IllegalArgumentException("no pinned Node.js of release " + release);
        };
    }

    /**
     * The pinned Deno.
     *
     * @throws EnvironmentException when setup has not installed it
     */
    public Path deno() {
        return testTool(Tool.DENO);
    }

    /**
     * The pinned Bun.
     *
     * @throws EnvironmentException when setup has not installed it
     */
    public Path bun() {
        return testTool(Tool.BUN);
    }

    /**
     * The folder of the npm package {@code typescript}.
     *
     * @throws EnvironmentException when setup has not installed it
     */
    public Path typescript() {
        return testTool(Tool.TYPESCRIPT);
    }

    /**
     * A browser for tests.
     *
     * @throws EnvironmentException when the machine has none that is new enough
     */
    public Path chromium() throws InterruptedException {
        return machineTool(Tool.CHROMIUM);
    }

    /**
     * A C compiler for this machine, with sanitizers.
     *
     * @throws EnvironmentException when the machine has none that is new enough
     */
    public Path nativeC() throws InterruptedException {
        return machineTool(Tool.NATIVE_C);
    }

    private Path machineTool(Tool tool) throws InterruptedException {
        ToolStatus status = inventory.status(tool);
        if (!status.usable()) {
            throw new EnvironmentException(List.of(status));
        }
        return status.path().orElseThrow();
    }

    private Path path(Tool tool) {
        ToolStatus status = cached.get(tool);
        if (status == null) {
            throw new IllegalStateException(tool + " was not looked for");
        }
        return status.path().orElseThrow();
    }

    private Path testTool(Tool tool) {
        ToolStatus status = inventory.cached(tool);
        if (!status.usable()) {
            throw new EnvironmentException(List.of(status));
        }
        return status.path().orElseThrow();
    }
}
