package io.github.napi4j.chicory;

import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryImport;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A running module: one shared memory, WASI, and an instance on every thread.
 *
 * <p>{@link #start} makes the main instance, which belongs to the thread that called it. Each thread that the module
 * spawns is a Java thread with an instance of its own, whose imports come from the worker's functions. A thread that
 * ends by a trap is reported to the {@link ThreadFailureHandler}; the others go on.
 */
public final class WasmProcess implements AutoCloseable {
    /** Deep recursion in a module is deep recursion of Java frames; only what is touched is committed. */
    private static final long THREAD_STACK_BYTES = 128L << 20;

    private static final int EAGAIN = 6;
    private static final int FIRST_TID = 1;
    private static final long CLOSE_SECONDS = 10;

    /** Hears of threads that ended by an exception; called on that thread. */
    @FunctionalInterface
    public interface ThreadFailureHandler {
        /** The thread with this id ended by {@code failure}; its instance can still be called here. */
        void failed(int tid, Throwable failure, WasmInstance instance);
    }

    private final WasmModule module;
    private final HostFunctions workerFunctions;
    private final ThreadFailureHandler onFailure;
    private final WasiFunctions wasi;
    private final LinearMemory memory;
    private final AtomicInteger nextTid = new AtomicInteger(FIRST_TID);
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile boolean died;

    /**
     * Prepares a process; nothing of the module runs yet.
     *
     * @param workerFunctions the imports of spawned threads, but for WASI and {@code thread-spawn}
     */
    public WasmProcess(
            WasmModule module, WasiSettings settings, HostFunctions workerFunctions, ThreadFailureHandler onFailure) {
        this.module = module;
        this.workerFunctions = workerFunctions;
        this.onFailure = onFailure;
        this.wasi = new WasiFunctions(settings);
        MemoryImport imported = module.memory();
        if (imported == null) {
            throw new ModuleRejected(
                    "the module does not import its memory; link it with `--import-memory` and `--shared-memory`",
                    null);
        }
        this.memory = new LinearMemory(
                imported.limits().initialPages(),
                imported.limits().maximumPages(),
                imported.limits().shared());
    }

    /**
     * Makes the instance of the calling thread and runs the module's start function.
     *
     * @param functions the imports, but for WASI and {@code thread-spawn}, which the process answers itself
     */
    public WasmInstance start(HostFunctions functions) {
        return instantiate(functions);
    }

    /** The memory up to its present size, little-endian; shared with the module, never moved. */
    public ByteBuffer memory() {
        return memory.buffer();
    }

    /** The present size of the memory in pages of 64 KiB. */
    public int memoryPages() {
        return memory.pages();
    }

    /** Grows the memory; returns its size in pages before, or -1 if the limit is reached. */
    public int growMemory(int pages) {
        return memory.grow(pages);
    }

    /** How many spawned threads have not ended. */
    public int liveThreads() {
        return threads.size();
    }

    /** Whether a spawned thread ended by an exception; true before anybody is told so. */
    public boolean hasDied() {
        return died;
    }

    private WasmInstance instantiate(HostFunctions functions) {
        List<ImportFunction> imports = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        var section = module.parsed().importSection();
        for (int i = 0, function = 0; i < section.importCount(); i++) {
            if (section.getImport(i) instanceof FunctionImport type) {
                ImportedFunction wanted = module.imports().get(function++);
                ImportFunction found = find(wanted, type, functions);
                if (found == null) {
                    missing.add(wanted.module() + "." + wanted.name());
                } else {
                    imports.add(found);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new ModuleRejected(
                    "the module imports functions that this host does not have: " + String.join(", ", missing), null);
        }
        MemoryImport imported = java.util.Objects.requireNonNull(module.memory(), "checked when the process was made");
        ImportValues values = ImportValues.builder()
                .addFunction(imports.toArray(ImportFunction[]::new))
                .addMemory(new ImportMemory(imported.module(), imported.name(), memory))
                .build();
        try {
            return new WasmInstance(Instance.builder(module.parsed())
                    .withMachineFactory(module.machines())
                    .withImportValues(values)
                    .withStart(false)
                    .build());
        } catch (ChicoryException e) {
            throw new WasmTrap("the module could not be instantiated: " + e.getMessage(), e);
        }
    }

    private @Nullable ImportFunction find(ImportedFunction wanted, FunctionImport declared, HostFunctions functions) {
        FunctionType type = module.parsed().typeSection().getType(declared.typeIndex());
        if (wanted.module().equals("wasi") && wanted.name().equals("thread-spawn")) {
            return new ImportFunction(
                    wanted.module(), wanted.name(), type, (instance, arguments) -> one(spawn((int) arguments[0])));
        }
        if (wanted.module().equals(WasiFunctions.MODULE)) {
            return wasi.find(wanted.name());
        }
        HostFunction function = functions.find(wanted);
        if (function == null) {
            return null;
        }
        boolean hasResult = !wanted.signature().results().isEmpty();
        return new ImportFunction(wanted.module(), wanted.name(), type, (instance, arguments) -> {
            long result = function.call(arguments);
            return hasResult ? one(result) : null;
        });
    }

    private static long[] one(long value) {
        return new long[] {value};
    }

    /** {@code wasi.thread-spawn}: the new thread's id, or a negative error number. */
    private int spawn(int argument) {
        if (closed || !memory.shared()) {
            return -EAGAIN;
        }
        int tid = nextTid.getAndIncrement();
        Thread thread = new Thread(null, () -> run(tid, argument), "napi4j-thread-" + tid, THREAD_STACK_BYTES);
        thread.setDaemon(true);
        threads.add(thread);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            // What Java throws when the system gives no more threads.
            threads.remove(thread);
            return -EAGAIN;
        }
        return tid;
    }

    private void run(int tid, int argument) {
        try {
            WasmInstance instance = instantiate(workerFunctions);
            try {
                instance.function("wasi_thread_start").call(tid, argument);
            } catch (RuntimeException | Error e) {
                if (!closed) {
                    died = true;
                    onFailure.failed(tid, e, instance);
                }
            }
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    /**
     * Interrupts the module's threads, which ends them at their next wait, branch back or call, and waits for them.
     *
     * @throws IllegalStateException if one does not end
     */
    @Override
    public void close() {
        closed = true;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        for (Thread thread : threads) {
            thread.interrupt();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                interrupted = true;
                break;
            }
        }
        wasi.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        } else if (!threads.isEmpty()) {
            throw new IllegalStateException(threads.size() + " threads of the module did not end: " + threads);
        }
    }

    /** The largest memory that a module can have here, in pages of 64 KiB. */
    public static int maximumPages() {
        return Memory.RUNTIME_MAX_PAGES;
    }
}
