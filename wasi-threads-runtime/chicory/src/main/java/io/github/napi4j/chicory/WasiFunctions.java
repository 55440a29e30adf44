package io.github.napi4j.chicory;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * WASI preview 1 for all threads of a process.
 *
 * <p>Chicory's implementation keeps its descriptors without locks, so calls that use them run one at a time, under this
 * object's monitor; no call that waits does.
 */
final class WasiFunctions {
    static final String MODULE = "wasi_snapshot_preview1";

    /** What touches no descriptor, or may sleep: these need no lock and must not hold it. */
    private static final Set<String> UNLOCKED = Set.of(
            "args_get",
            "args_sizes_get",
            "clock_res_get",
            "clock_time_get",
            "environ_get",
            "environ_sizes_get",
            "poll_oneoff",
            "proc_exit",
            "random_get");

    private final WasiPreview1 wasi;
    private final Map<String, HostFunction> functions = new HashMap<>();

    WasiFunctions(WasiSettings settings) {
        WasiOptions.Builder options = WasiOptions.builder()
                .withStdin(new ByteArrayInputStream(new byte[0]))
                .withStdout(settings.out())
                .withStderr(settings.err())
                .withRandom(new SecureRandom())
                .withThrowOnExit0(true);
        settings.environment().forEach(options::withEnvironment);
        settings.directories().forEach(options::withDirectory);
        this.wasi = WasiPreview1.builder().withOptions(options.build()).build();
        for (HostFunction function : wasi.toHostFunctions()) {
            functions.put(function.name(), function);
        }
    }

    @Nullable ImportFunction find(String name) {
        HostFunction function = functions.get(name);
        if (function == null) {
            return null;
        }
        return new ImportFunction(MODULE, name, function.functionType(), handle(name, function.handle()));
    }

    @SuppressWarnings(
            "ThreadPriorityCheck") // sched_yield is a request to the scheduler; there is no other way to pass it on
    private WasmFunctionHandle handle(String name, WasmFunctionHandle handle) {
        if (name.equals("sched_yield")) {
            return (instance, arguments) -> {
                Thread.yield();
                return handle.apply(instance, arguments);
            };
        }
        if (UNLOCKED.contains(name)) {
            return handle;
        }
        return (instance, arguments) -> {
            synchronized (this) {
                return handle.apply(instance, arguments);
            }
        };
    }

    synchronized void close() {
        wasi.close();
    }
}
