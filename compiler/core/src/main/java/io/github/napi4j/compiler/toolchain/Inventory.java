package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.toolchain.CTools.Clang;
import io.github.napi4j.compiler.workspace.CacheEntry;
import io.github.napi4j.compiler.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tools are there, looked up when asked for.
 *
 * <p>Not thread-safe. Remembers clang only, which takes a process to ask; {@link #forget()} after installing.
 */
final class Inventory {
    private static final ToolVersion OLDEST_MAVEN = new ToolVersion(3, 6, 0);
    private static final ToolVersion OLDEST_NPM = new ToolVersion(8, 0, 0);
    private static final ToolVersion OLDEST_CHROMIUM = new ToolVersion(137, 0, 0);
    private static final ToolVersion OLDEST_GCC = new ToolVersion(10, 0, 0);

    /** Debian's names for a C compiler and what it links with. */
    static final List<String> NATIVE_C_PACKAGES = List.of("gcc", "libc6-dev");

    private static final List<String> CHROMIUM_NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Workspace workspace;
    private final Machine machine;
    private final Answers answers;
    private final CTools tools;
    private final Sysroot sysroot;
    private final Map<Tool, NpmBundle> bundles;
    private Optional<Clang> clang = Optional.empty();
    private boolean clangAsked;

    Inventory(Workspace workspace, Machine machine) {
        this.workspace = workspace;
        this.machine = machine;
        this.answers = new Answers(workspace, machine);
        this.tools = new CTools(machine, answers);
        this.sysroot = new Sysroot(workspace, machine);
        this.bundles = bundles(machine);
    }

    private static Map<Tool, NpmBundle> bundles(Machine machine) {
        NpmPackage runner = PinnedPackages.nodeFor(machine.platform(), PinnedPackages.NODE_22);
        return Map.of(
                Tool.NODE_22, NpmBundle.of("node", runner),
                Tool.NODE_24, NpmBundle.of("node", PinnedPackages.nodeFor(machine.platform(), PinnedPackages.NODE_24)),
                Tool.NODE_26, NpmBundle.of("node", PinnedPackages.nodeFor(machine.platform(), PinnedPackages.NODE_26)),
                Tool.DENO, NpmBundle.of("deno", PinnedPackages.denoFor(machine.platform())),
                Tool.BUN, NpmBundle.of("bun", PinnedPackages.bunFor(machine.platform())),
                Tool.BINARYEN, NpmBundle.of("binaryen", PinnedPackages.BINARYEN).on(runner),
                Tool.EMNAPI, NpmBundle.of("emnapi", PinnedPackages.EMNAPI),
                Tool.TYPESCRIPT, NpmBundle.of("typescript", PinnedPackages.TYPESCRIPT));
    }

    CTools tools() {
        return tools;
    }

    Sysroot sysroot() {
        return sysroot;
    }

    /** The packages that a tool consists of, if it comes from npm. */
    Optional<NpmBundle> bundle(Tool tool) {
        return Optional.ofNullable(bundles.get(tool));
    }

    CacheEntry entry(NpmBundle bundle) {
        return bundle.entry(workspace);
    }

    void forget() {
        clangAsked = false;
    }

    Optional<Clang> clang() throws InterruptedException {
        if (!clangAsked) {
            clang = tools.clang();
            clangAsked = true;
        }
        return clang;
    }

    /** How a tool was found. */
    ToolStatus status(Tool tool) throws InterruptedException {
        return switch (tool) {
            case JDK -> jdk();
            case MAVEN -> maven();
            case NPM -> npm();
            case CLANG -> tools.clangStatus(clang());
            case WASM_LD, COMPILER_RT, SYSROOT -> ofClang(tool);
            case CHROMIUM -> chromium();
            case NATIVE_C -> nativeC();
            case NODE_22, NODE_24, NODE_26, DENO, BUN, BINARYEN, EMNAPI, TYPESCRIPT -> cached(tool);
        };
    }

    private ToolStatus ofClang(Tool tool) throws InterruptedException {
        Optional<Clang> found = clang().filter(Clang::isUsable);
        if (found.isEmpty()) {
            return ToolStatus.missing(tool, tool == Tool.SYSROOT ? "napi4j setup" : tools.installLine());
        }
        return switch (tool) {
            case WASM_LD -> tools.linkerStatus(found.get());
            case COMPILER_RT -> tools.runtimeStatus(found.get());
            default -> sysroot.status(found.get());
        };
    }

    /** How a tool from npm was found; starts no process. */
    ToolStatus cached(Tool tool) {
        NpmBundle bundle = bundles.get(tool);
        if (bundle == null) {
            throw new IllegalArgumentException(tool + " is no npm package");
        }
        CacheEntry entry = entry(bundle);
        return entry.isComplete()
                ? ToolStatus.usable(tool, bundle.version(), program(tool, bundle, entry))
                : ToolStatus.missing(tool, tool.use() == Tool.Use.TEST ? "napi4j setup --tests" : "napi4j setup");
    }

    private Path program(Tool tool, NpmBundle bundle, CacheEntry entry) {
        return switch (tool) {
            case BINARYEN -> entry.folder().resolve("bin").resolve("wasm-opt");
            case EMNAPI -> entry.folder().resolve("node_modules");
            case TYPESCRIPT -> NpmBundle.folder(entry, "typescript");
            case DENO -> hostProgram(bundle, entry, "deno");
            case BUN -> hostProgram(bundle, entry, "bin/bun");
            default -> hostProgram(bundle, entry, "bin/node");
        };
    }

    private Path hostProgram(NpmBundle bundle, CacheEntry entry, String program) {
        return NpmBundle.folder(entry, bundle.packages().get(0).name())
                .resolve(machine.platform().startsWith("win-") ? program + ".exe" : program);
    }

    private static ToolStatus jdk() {
        String version = Runtime.version().toString();
        Path home = Path.of(System.getProperty("java.home", "."));
        String install = "install a JDK of version 17 or later and set JAVA_HOME to it";
        return ModuleLayer.boot().findModule("jdk.compiler").isPresent()
                ? ToolStatus.usable(Tool.JDK, version, home)
                : ToolStatus.wrong(Tool.JDK, version + " without javac", home, install);
    }

    private ToolStatus maven() throws InterruptedException {
        String install = machine.debian()
                ? Apt.installLine(machine, List.of("maven"))
                : "install Apache Maven " + OLDEST_MAVEN + " or later and put its `bin` on PATH";
        return onPath(Tool.MAVEN, List.of("mvn"), OLDEST_MAVEN, install);
    }

    private ToolStatus npm() throws InterruptedException {
        return onPath(Tool.NPM, List.of("npm"), OLDEST_NPM, "install Node.js 18 or later, which brings npm");
    }

    private ToolStatus chromium() throws InterruptedException {
        String install = machine.debian()
                ? Apt.installLine(machine, List.of("chromium"))
                : "install Chromium or Chrome, version " + OLDEST_CHROMIUM.major() + " or later";
        return onPath(Tool.CHROMIUM, CHROMIUM_NAMES, OLDEST_CHROMIUM, install);
    }

    private ToolStatus nativeC() throws InterruptedException {
        String install = machine.debian()
                ? Apt.installLine(machine, NATIVE_C_PACKAGES)
                : "install gcc with its sanitizers, version " + OLDEST_GCC.major() + " or later";
        return onPath(Tool.NATIVE_C, List.of("gcc"), OLDEST_GCC, install);
    }

    private ToolStatus onPath(Tool tool, List<String> names, ToolVersion oldest, String install)
            throws InterruptedException {
        Optional<Path> program =
                names.stream().flatMap(name -> machine.find(name).stream()).findFirst();
        if (program.isEmpty()) {
            return ToolStatus.missing(tool, install);
        }
        Optional<ToolVersion> version = answers.ask(program.get(), "--version").flatMap(ToolVersion::find);
        return version.filter(found -> found.isAtLeast(oldest))
                .map(found -> ToolStatus.usable(tool, found.toString(), program.get()))
                .orElseGet(() -> ToolStatus.wrong(
                        tool, version.map(Object::toString).orElse("one that does not run"), program.get(), install));
    }
}
