package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * clang and what it needs beside it: of the WASI SDK that {@code WASI_SDK_PATH} names, else the newest on {@code PATH}.
 *
 * <p>Where {@code WASI_SDK_PATH} is set nothing else is looked at: whoever set it wants to hear that it is wrong.
 */
final class CTools {
    /** The first whose setjmp can use the standard encoding of exceptions ({@code -wasm-use-legacy-eh=false}). */
    static final int OLDEST_CLANG = 20;

    /** Releases that are looked for by their numbered names, as distributions have them. */
    private static final int NEWEST_NUMBERED = 30;

    /** What setup installs; the first that the machine's apt sources have. */
    static final List<Integer> APT_RELEASES = List.of(22, 21, 20);

    private final Machine machine;
    private final Answers answers;

    CTools(Machine machine, Answers answers) {
        this.machine = machine;
        this.answers = answers;
    }

    /**
     * A clang that was found and asked.
     *
     * @param driver its path
     * @param version what it says
     * @param description the line it says it in
     * @param sdk the WASI SDK it belongs to
     */
    record Clang(Path driver, ToolVersion version, String description, Optional<Path> sdk) {
        boolean isUsable() {
            return version.major() >= OLDEST_CLANG;
        }
    }

    /** The clang to use, or the best of the unusable ones. */
    Optional<Clang> clang() throws InterruptedException {
        Optional<Path> sdk = sdk();
        if (sdk.isPresent()) {
            return ask(sdk.get().resolve("bin").resolve("clang"), sdk);
        }
        for (int release = NEWEST_NUMBERED; release >= OLDEST_CLANG; release--) {
            Optional<Path> driver = machine.find("clang-" + release);
            if (driver.isPresent()) {
                return ask(driver.get(), Optional.empty());
            }
        }
        Optional<Path> driver = machine.find("clang");
        return driver.isPresent() ? ask(driver.get(), Optional.empty()) : Optional.empty();
    }

    Optional<Path> sdk() {
        return machine.variable("WASI_SDK_PATH").map(Path::of);
    }

    private Optional<Clang> ask(Path driver, Optional<Path> sdk) throws InterruptedException {
        Optional<String> line = answers.ask(driver, "--version");
        Optional<ToolVersion> version = line.flatMap(ToolVersion::find);
        return version.map(found -> new Clang(driver, found, line.orElseThrow(), sdk));
    }

    ToolStatus clangStatus(Optional<Clang> clang) {
        if (clang.isEmpty()) {
            return sdk().map(sdk -> ToolStatus.wrong(
                            Tool.CLANG,
                            "a WASI SDK without bin/clang",
                            sdk,
                            "set WASI_SDK_PATH to an unpacked WASI SDK"))
                    .orElseGet(() -> ToolStatus.missing(Tool.CLANG, installLine()));
        }
        Clang found = clang.get();
        return found.isUsable()
                ? ToolStatus.usable(Tool.CLANG, found.version().toString(), found.driver())
                : ToolStatus.wrong(Tool.CLANG, found.version().toString(), found.driver(), installLine());
    }

    ToolStatus linkerStatus(Clang clang) throws InterruptedException {
        Optional<Path> linker = companion(clang, "wasm-ld");
        if (linker.isEmpty()) {
            return ToolStatus.missing(Tool.WASM_LD, installLine());
        }
        Optional<ToolVersion> version = answers.ask(linker.get(), "--version").flatMap(ToolVersion::find);
        // Another release may not know the object files of this clang.
        return version.filter(found -> found.major() == clang.version().major())
                .map(found -> ToolStatus.usable(Tool.WASM_LD, found.toString(), linker.get()))
                .orElseGet(() -> ToolStatus.wrong(
                        Tool.WASM_LD,
                        version.map(Object::toString).orElse("one that does not run"),
                        linker.get(),
                        installLine()));
    }

    /** Asks clang where it will look, so that a WASI SDK and every distribution's layout answer for themselves. */
    ToolStatus runtimeStatus(Clang clang) throws InterruptedException {
        Optional<Path> library = answers.ask(
                        clang.driver(),
                        "--target=" + Target.WASM32_WASIP1_THREADS.triple(),
                        "--rtlib=compiler-rt",
                        "-print-libgcc-file-name")
                .map(Path::of)
                .filter(Files::exists);
        return library.map(path ->
                        ToolStatus.usable(Tool.COMPILER_RT, clang.version().toString(), path))
                .orElseGet(() -> ToolStatus.missing(Tool.COMPILER_RT, installLine()));
    }

    /**
     * A program of the same LLVM: beside the file that clang is, on {@code PATH} with its release in its name, or under its
     * plain name, which may be another release.
     */
    Optional<Path> companion(Clang clang, String name) {
        return Optional.of(installed(clang).resolveSibling(name))
                .filter(Files::isExecutable)
                .or(() -> machine.find(name + "-" + clang.version().major()))
                .or(() -> machine.find(name));
    }

    /** Whether clang would find its linker itself; it looks beside itself first, and never for numbered names. */
    static boolean findsItself(Clang clang, Path linker) {
        return installed(clang).resolveSibling("wasm-ld").equals(linker);
    }

    private static Path installed(Clang clang) {
        try {
            return clang.driver().toRealPath();
        } catch (IOException e) {
            return clang.driver();
        }
    }

    static List<String> aptPackages(int release) {
        return List.of(
                "clang-" + release, "lld-" + release, "llvm-" + release, "libclang-rt-" + release + "-dev-wasm32");
    }

    String installLine() {
        return machine.debian()
                ? Apt.installLine(machine, aptPackages(APT_RELEASES.get(0)))
                : "install LLVM " + OLDEST_CLANG
                        + " or later with lld and compiler-rt for wasm32, or unpack a WASI SDK and set WASI_SDK_PATH to it";
    }
}
