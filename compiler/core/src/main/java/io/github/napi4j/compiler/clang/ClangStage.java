package io.github.napi4j.compiler.clang;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.process.SideBySide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles C to WebAssembly objects.
 *
 * <p>An object is kept under a digest of everything it was made from, so that a class that did not change is compiled
 * once on a machine, not once a build.
 */
public final class ClangStage {
    /** {@code file:line:column: error: message}, as clang prints it. */
    private static final Pattern CLANG_ERROR =
            Pattern.compile("^(.+?):(\\d+):(\\d+): (?:fatal )?error: (.*)$", Pattern.MULTILINE);

    /**
     * What Java's semantics and the target ask of every unit.
     *
     * <p>Java's arithmetic wraps and its casts alias; setjmp is how exceptions unwind, in the encoding that engines will
     * keep; implicit declarations would give a function a wrong WebAssembly signature.
     */
    private static final List<String> COMMON_FLAGS = List.of(
            "-std=gnu11",
            "-fwrapv",
            "-fno-strict-aliasing",
            "-fno-math-errno",
            "-ffp-contract=off",
            "-mexception-handling",
            "-mllvm",
            "-wasm-enable-sjlj",
            "-mllvm",
            "-wasm-use-legacy-eh=false",
            "-Werror=implicit-function-declaration",
            "-Werror=incompatible-pointer-types",
            "-fdebug-compilation-dir=.");

    private static final List<String> RELEASE_FLAGS = List.of("-O2", "-DNDEBUG");

    /**
     * The poll at a method's entry is a load, a comparison and a branch, which clang's inliner counts 5 each; its own limit is 225. A
     * method that is taken in without threads is not to stay a call for that.
     */
    private static final List<String> RELEASE_FLAGS_OF_THREADS = List.of("-mllvm", "-inline-threshold=240");

    private static final List<String> DEBUG_FLAGS = List.of("-O1", "-g");

    private final CCompiler compiler;
    private final Path objectCache;

    /** A stage that keeps objects below {@code objectCache}, which several builds may share at once. */
    public ClangStage(CCompiler compiler, Path objectCache) {
        this.compiler = compiler;
        this.objectCache = objectCache;
    }

    /**
     * Compiles what no earlier build has compiled.
     *
     * @param onCompiled told, on the calling thread, how many of {@link CObjects#compiled()} are done
     * @return the objects in the order of the units; none when errors were reported
     */
    public CObjects run(ClangInput input, Diagnostics diagnostics, IntConsumer onCompiled) throws InterruptedException {
        List<String> flags = flags(input);
        var closure = new IncludeClosure(input.quoteDirectories());
        String salt = compiler.identity() + String.join(" ", flags);
        List<Path> objects = new ArrayList<>();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (CUnit unit : input.units()) {
            String digest = closure.digest(unit.file(), salt);
            Path object = objectCache.resolve(digest.substring(0, 2)).resolve(digest.substring(2) + ".o");
            objects.add(object);
            if (!Files.exists(object)) {
                work.add(() -> compile(unit, input, flags, object, diagnostics));
            }
        }
        boolean complete = SideBySide.run(work, onCompiled).stream().allMatch(Boolean::booleanValue);
        return new CObjects(complete ? objects : List.of(), work.size());
    }

    private List<String> flags(ClangInput input) {
        List<String> flags = new ArrayList<>(compiler.targetFlags());
        flags.addAll(COMMON_FLAGS);
        flags.addAll(input.release() ? RELEASE_FLAGS : DEBUG_FLAGS);
        if (input.release() && compiler.target().hasThreads()) {
            flags.addAll(RELEASE_FLAGS_OF_THREADS);
        }
        return flags;
    }

    private boolean compile(CUnit unit, ClangInput input, List<String> flags, Path object, Diagnostics diagnostics)
            throws InterruptedException, IOException {
        Files.createDirectories(object.getParent());
        // Two builds may compile the same unit at once: each writes its own file, the last rename wins, both are equal.
        Path unfinished = Files.createTempFile(object.getParent(), "unfinished", ".o");
        Command clang = Command.of(compiler.executable()).with(flags).with("-w", "-c");
        for (Path directory : input.quoteDirectories()) {
            clang = clang.with("-iquote", directory.toString(), "-ffile-prefix-map=" + directory + "=.");
        }
        for (Path directory : input.systemIncludeDirectories()) {
            clang = clang.with("-isystem", directory.toString());
        }
        CommandResult result =
                clang.with(unit.file().toString(), "-o", unfinished.toString()).run();
        if (!result.succeeded()) {
            Files.deleteIfExists(unfinished);
            report(unit, result, diagnostics);
            return false;
        }
        Files.move(unfinished, object, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static void report(CUnit unit, CommandResult result, Diagnostics diagnostics) {
        if (unit.origin() == CUnit.Origin.NAPI4J) {
            throw new IllegalStateException("C of ours does not compile: " + unit.name() + "\n" + result.errors());
        }
        Matcher errors = CLANG_ERROR.matcher(result.errors());
        boolean found = false;
        while (errors.find()) {
            found = true;
            diagnostics.report(Diagnostic.of(DiagnosticCode.N4001, errors.group(4))
                    .at(SourceSpan.at(
                            new SourceFile(unit.name(), read(Path.of(errors.group(1)))),
                            Integer.parseInt(errors.group(2)),
                            Integer.parseInt(errors.group(3)))));
        }
        if (!found) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N4001, "clang cannot compile `" + unit.name() + "`")
                    .note(result.errors().strip()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
