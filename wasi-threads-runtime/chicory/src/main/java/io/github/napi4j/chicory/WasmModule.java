package io.github.napi4j.chicory;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.MemoryImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A module compiled to Java classes, ready to be instantiated on any number of threads. Immutable.
 *
 * <p>Functions too long for a Java method run in Chicory's interpreter, some 50 times slower; a warning on standard error
 * names each of them when the module is compiled.
 */
public final class WasmModule {
    /** The opcodes of try, catch, rethrow, delegate and catch_all in Chicory's complaint. */
    private static final Pattern LEGACY_EXCEPTIONS = Pattern.compile("op value (06|07|09|18|19)\\b");

    private final com.dylibso.chicory.wasm.WasmModule parsed;
    private final Function<Instance, Machine> machines;
    private final List<ImportedFunction> imports;
    private final @Nullable MemoryImport memory;

    private WasmModule(com.dylibso.chicory.wasm.WasmModule parsed, Function<Instance, Machine> machines) {
        this.parsed = parsed;
        this.machines = machines;
        List<ImportedFunction> functions = new ArrayList<>();
        MemoryImport importedMemory = null;
        for (int i = 0; i < parsed.importSection().importCount(); i++) {
            Import one = parsed.importSection().getImport(i);
            if (one instanceof FunctionImport function) {
                functions.add(new ImportedFunction(
                        one.module(),
                        one.name(),
                        Signature.of(parsed.typeSection().getType(function.typeIndex()))));
            } else if (one instanceof MemoryImport its) {
                importedMemory = its;
            } else {
                throw new ModuleRejected(
                        "the module imports `" + one.module() + "." + one.name() + "`, a "
                                + one.importType().name().toLowerCase(Locale.ROOT)
                                + "; only functions and one memory can be given to it here",
                        null);
            }
        }
        this.imports = List.copyOf(functions);
        this.memory = importedMemory;
        if (importedMemory != null && importedMemory.limits().initialPages() > Memory.RUNTIME_MAX_PAGES) {
            throw new ModuleRejected(
                    "the module wants " + importedMemory.limits().initialPages()
                            + " pages of memory at once, and the JVM gives at most " + Memory.RUNTIME_MAX_PAGES
                            + " (2 GiB - 64 KiB); link it with a smaller initial memory",
                    null);
        }
    }

    /**
     * Parses and compiles a module.
     *
     * @throws ModuleRejected if it is no WebAssembly, or uses a proposal that Chicory does not have
     */
    public static WasmModule compile(byte[] bytes, MachineCache cache) {
        com.dylibso.chicory.wasm.WasmModule parsed;
        try {
            parsed = Parser.parse(bytes);
        } catch (ChicoryException e) {
            throw rejected(e);
        }
        try {
            return new WasmModule(parsed, machines(parsed, cache));
        } catch (ModuleRejected e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // A damaged cache entry fails as a class, an archive or a missing main class: once more, without it.
            cache.forget(parsed.digest());
        }
        try {
            return new WasmModule(parsed, machines(parsed, MachineCache.none()));
        } catch (RuntimeException | LinkageError e) {
            throw e instanceof ModuleRejected mine ? mine : rejected(e);
        }
    }

    private static Function<Instance, Machine> machines(
            com.dylibso.chicory.wasm.WasmModule parsed, MachineCache cache) {
        MachineFactoryCompiler.Builder builder =
                MachineFactoryCompiler.builder(parsed).withInterpreterFallback(InterpreterFallback.WARN);
        var entries = cache.chicory();
        if (entries != null) {
            builder.withCache(entries);
        }
        return builder.compile();
    }

    private static ModuleRejected rejected(Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        String advice;
        if (reason.contains("magic header")) {
            advice = "the file is not a WebAssembly module";
        } else if (LEGACY_EXCEPTIONS.matcher(reason).find()) {
            advice =
                    "it uses legacy exception handling; translate it with `wasm-opt --translate-to-exnref`, or compile it "
                            + "with `-mllvm -wasm-use-legacy-eh=false`";
        } else if (reason.contains("V128") || reason.contains("v128") || reason.contains("SIMD")) {
            advice = "it uses SIMD, which does not run here; build it without `-msimd128`";
        } else {
            advice = "Chicory runs WebAssembly 2.0 with threads and exnref exception handling, without SIMD; "
                    + "is the file complete?";
        }
        return new ModuleRejected("the module does not run on the JVM: " + reason + "; " + advice, cause);
    }

    /** The functions it imports, in its own order. */
    public List<ImportedFunction> imports() {
        return imports;
    }

    /** The names of the functions it exports, in its own order. */
    public List<String> exportedFunctions() {
        return exported(ExternalType.FUNCTION);
    }

    /** The names of the globals it exports, in its own order. */
    public List<String> exportedGlobals() {
        return exported(ExternalType.GLOBAL);
    }

    /** The names of the tables it exports, in its own order. */
    public List<String> exportedTables() {
        return exported(ExternalType.TABLE);
    }

    /** The names under which it exports its memory, in its own order. */
    public List<String> exportedMemories() {
        return exported(ExternalType.MEMORY);
    }

    private List<String> exported(ExternalType type) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parsed.exportSection().exportCount(); i++) {
            Export export = parsed.exportSection().getExport(i);
            if (export.exportType() == type) {
                names.add(export.name());
            }
        }
        return names;
    }

    com.dylibso.chicory.wasm.WasmModule parsed() {
        return parsed;
    }

    Function<Instance, Machine> machines() {
        return machines;
    }

    @Nullable MemoryImport memory() {
        return memory;
    }
}
