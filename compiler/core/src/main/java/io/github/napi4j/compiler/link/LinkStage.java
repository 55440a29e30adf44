package io.github.napi4j.compiler.link;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.Origin;
import io.github.napi4j.compiler.link.WasmInterface.Import;
import io.github.napi4j.compiler.link.WasmInterface.Kind;
import io.github.napi4j.compiler.model.GlueNames;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links objects to a reactor module that imports Node-API, and a shared memory where it has threads, and refuses modules that
 * need a host with more than emnapi and WASI.
 */
public final class LinkStage {
    private static final Set<String> EMNAPI_MODULES = Set.of("env", "napi", "emnapi");
    private static final String WASI_PREVIEW_1 = "wasi_snapshot_preview1";
    private static final Import THREAD_SPAWN = new Import("wasi", "thread-spawn", Kind.FUNCTION);

    private static final Pattern MEMORY_TOO_SMALL =
            Pattern.compile("initial memory too small, (\\d+) bytes needed", Pattern.CASE_INSENSITIVE);

    /** What a loader of emnapi's calls or looks at. */
    private static final List<String> HOST_EXPORTS = List.of("malloc", "free", "napi_register_wasm_v1");

    private static final List<String> HOST_EXPORTS_IF_DEFINED =
            List.of("node_api_module_get_api_version_v1", "emnapi_create_env", "emnapi_delete_env");

    /** The same where there are threads; elsewhere asking for them would draw in code that needs pthreads. */
    private static final List<String> THREAD_EXPORTS_IF_DEFINED = List.of(
            "wasi_thread_start", "emnapi_thread_crashed", "emnapi_async_worker_create", "emnapi_async_worker_init");

    /** What {@code n4_memory.c} stands before where there are threads. */
    private static final List<String> ALLOCATORS =
            List.of("malloc", "calloc", "realloc", "aligned_alloc", "posix_memalign", "free");

    /**
     * The largest function that its only caller takes in. Engines optimize a function when it is called again, not while it runs, so
     * what takes in all that it calls may run unoptimized to its end.
     */
    private static final int LARGEST_INLINED = 64;

    /** What the poll at a method's entry adds to a function: a load of an address, a comparison, a branch. */
    private static final int ENTRY_POLL = 5;

    /** The features that every engine we name has; never all, which would let wasm-opt emit what they refuse. */
    private static final List<String> FEATURES = List.of(
            "--enable-bulk-memory",
            "--enable-exception-handling",
            "--enable-reference-types",
            "--enable-multivalue",
            "--enable-mutable-globals",
            "--enable-nontrapping-float-to-int",
            "--enable-sign-ext",
            "--enable-extended-const");

    /** The symbols of the functions that JavaScript calls: together in one function they are too long for a JVM's method. */
    private static final String DISPATCHED_TO = "m_igng_AddonGlue_" + GlueNames.CALLED_PREFIX + "*";

    private final Linker linker;

    /** A stage that links with the given tools. */
    public LinkStage(Linker linker) {
        this.linker = linker;
    }

    /** Links; empty when errors were reported. */
    public Optional<WasmModule> run(LinkInput input, Diagnostics diagnostics) throws InterruptedException {
        Optional<Path> linked = link(input, diagnostics);
        if (linked.isEmpty()) {
            return Optional.empty();
        }
        if (input.release()) {
            optimise(input.module());
        }
        byte[] binary = read(input.module());
        var contract = WasmInterface.read(binary);
        if (!checkImports(contract, input, diagnostics)) {
            return Optional.empty();
        }
        return Optional.of(new WasmModule(linker.target(), input.module(), binary.length, contract));
    }

    private Optional<Path> link(LinkInput input, Diagnostics diagnostics) throws InterruptedException {
        List<String> words = new ArrayList<>(linker.driver().targetFlags());
        // The driver would run whatever wasm-opt is on PATH: ours is pinned, and runs below.
        words.addAll(List.of("--no-wasm-opt", "-mexec-model=reactor", "-Wl,--export-memory"));
        words.addAll(List.of("-Wl,--export-table,--growable-table,--import-undefined,--stack-first"));
        words.add("-Wl,-z,stack-size=" + input.memory().stack());
        words.add("-Wl,--max-memory=" + input.memory().maximum());
        input.memory().initial().ifPresent(bytes -> words.add("-Wl,--initial-memory=" + bytes));
        HOST_EXPORTS.forEach(name -> words.add("-Wl,--export=" + name));
        HOST_EXPORTS_IF_DEFINED.forEach(name -> words.add("-Wl,--export-if-defined=" + name));
        if (linker.target().hasThreads()) {
            words.add("-Wl,--import-memory");
            THREAD_EXPORTS_IF_DEFINED.forEach(name -> words.add("-Wl,--export-if-defined=" + name));
            ALLOCATORS.forEach(name -> words.add("-Wl,--wrap=" + name));
        }
        if (input.release()) {
            words.add("-Wl,--strip-debug");
        }
        input.objects().forEach(object -> words.add(object.toString()));
        linker.libraries().forEach(library -> words.add(library.toString()));
        words.addAll(List.of("-o", input.module().toString()));
        CommandResult result =
                Command.of(linker.driver().executable()).with(words).run();
        if (result.succeeded()) {
            return Optional.of(input.module());
        }
        report(result, input, diagnostics);
        return Optional.empty();
    }

    private void report(CommandResult result, LinkInput input, Diagnostics diagnostics) {
        Matcher tooSmall = MEMORY_TOO_SMALL.matcher(result.errors());
        if (tooSmall.find()) {
            long pages = (Long.parseLong(tooSmall.group(1)) + 65535) / 65536;
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N4004,
                            "`napi.wasm.initialMemory` is too small: the module's data and stack need %d pages of 64 KiB, found %d"
                                    .formatted(pages, input.memory().initial().orElse(0L) / 65536))
                    .help("remove the setting to start with as little as possible, or set it to at least " + pages));
            return;
        }
        var diagnostic = Diagnostic.of(DiagnosticCode.N4002, "wasm-ld could not link the module");
        String errors = result.errors();
        for (Path object : input.objects()) {
            errors = errors.replace(object.toString(), "`" + input.nameOf(object) + "`");
        }
        // Clang adds that its linker failed: a line without news.
        String news = errors.lines()
                .filter(line -> !line.startsWith("clang"))
                .limit(20)
                .map(line -> line.replaceFirst("^wasm-ld\\S*: (error: )?", ""))
                .collect(Collectors.joining("\n"));
        diagnostics.report(forThisTarget(diagnostic.note(news)));
    }

    /** C that needs threads fails in one target only: says in which, and how to do without it. */
    private Diagnostic forThisTarget(Diagnostic diagnostic) {
        return linker.target().hasThreads()
                ? diagnostic
                : diagnostic
                        .note("while linking for the target `" + linker.target().triple() + "`, which has no pthreads")
                        .help("leave that target out: `\"napi\": { \"targets\": [\""
                                + Target.WASM32_WASIP1_THREADS.triple() + "\"] }` in package.json");
    }

    private void optimise(Path module) throws InterruptedException {
        int largestInlined = LARGEST_INLINED + (linker.target().hasThreads() ? ENTRY_POLL : 0);
        Command.of(linker.wasmOpt())
                .with(FEATURES)
                .with(linker.target().hasThreads() ? List.of("--enable-threads") : List.of())
                .with("--no-inline=" + DISPATCHED_TO)
                .with(
                        "-O3",
                        "--one-caller-inline-max-function-size=" + largestInlined,
                        "--strip-debug",
                        "--strip-producers",
                        module.toString(),
                        "-o",
                        module.toString())
                .run()
                .orThrow();
    }

    private boolean checkImports(WasmInterface contract, LinkInput input, Diagnostics diagnostics) {
        List<Import> unknown = contract.imports().stream()
                .filter(found -> found.kind() != Kind.MEMORY && !isKnown(found))
                .toList();
        for (Import missing : unknown) {
            var diagnostic = Diagnostic.of(
                    DiagnosticCode.N4003,
                    "nothing defines `" + missing.name() + "`, and neither emnapi nor WASI offers it to a module");
            Origin java = input.origins().get(missing.name());
            if (java != null) {
                diagnostic = java.addTo(diagnostic);
            } else {
                for (Path user : usersOf(missing, input.objects())) {
                    diagnostic = diagnostic.note("used by `" + input.nameOf(user) + "`");
                }
            }
            diagnostics.report(forThisTarget(diagnostic)
                    .help("link the C library that defines it, or avoid the Java method whose native code calls it"));
        }
        return unknown.isEmpty();
    }

    private boolean isKnown(Import found) {
        return found.module().equals(WASI_PREVIEW_1)
                || (found.equals(THREAD_SPAWN) && linker.target().hasThreads())
                || (EMNAPI_MODULES.contains(found.module())
                        && linker.hostFunctions().contains(found.name()));
    }

    private static List<Path> usersOf(Import missing, List<Path> objects) {
        return objects.stream()
                .filter(object -> object.toString().endsWith(".o"))
                .filter(object -> WasmInterface.read(read(object)).imports().stream()
                        .anyMatch(wanted -> wanted.name().equals(missing.name())))
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
