package io.github.napi4j.jvm;

import io.github.napi4j.chicory.MachineCache;
import io.github.napi4j.chicory.ModuleRejected;
import io.github.napi4j.chicory.WasiSettings;
import io.github.napi4j.chicory.WasmModule;
import io.github.napi4j.chicory.WasmProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * An addon's npm package, loaded into this JVM.
 *
 * <p>Values cross by copy. To JavaScript: null (as {@code undefined}), boxed primitives, String, BigInteger (as
 * {@code BigInt}; a long beyond 2^53 too), primitive arrays (as typed arrays, {@code byte[]} as {@code Uint8Array}), lists
 * and arrays, maps (as plain objects), Instant (as {@code Date}), CompletableFuture (as {@code Promise}),
 * {@link JsCallback} (as a function) and {@link JsObject}. To Java: the same, where a number is an Integer if it is one,
 * else a Long if it is a safe integer, else a Double; a promise is a CompletableFuture, an error a {@link JsException}, a
 * function a {@link JsFunction}, and an object that is neither plain nor any of these a {@link JsObject}.
 *
 * <p>JavaScript runs on one thread that the host owns; methods may be called from any thread and wait for it. Promises and
 * timers go on between calls. Meant for tests and tools: a call costs a fraction of a millisecond once warm, and the first load
 * takes seconds.
 */
public final class Napi4jHost implements AutoCloseable {
    /** What hears that a thread died: waits of the JavaScript thread, which end then, and emnapi's pool. */
    private static final List<String> DEATH_LISTENERS = List.of("n4_futex_abandon", "emnapi_thread_crashed");

    private static final int THREAD_POOL = 4;

    /** More than the addon itself waits for what its cleanup hooks start. */
    private static final long PATIENCE_SECONDS = 15;

    private final JsThread thread;
    private final WasmProcess process;
    private final JsRealm realm;
    private final JsObject exports;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Napi4jHost(JsThread thread, WasmProcess process, JsRealm realm, JsObject exports) {
        this.thread = thread;
        this.process = process;
        this.realm = realm;
        this.exports = exports;
    }

    /**
     * Loads a package with the standard options.
     *
     * @param packageDir the folder that {@code napi4j build} wrote, or that of an NAPI-RS package for wasm32-wasi
     * @throws AddonLoadException if it cannot be loaded
     * @throws JsException if the addon's own initialization throws
     */
    public static Napi4jHost load(Path packageDir) {
        return load(packageDir, HostOptions.standard());
    }

    /** Loads a package; see {@link #load(Path)}. */
    public static Napi4jHost load(Path packageDir, HostOptions options) {
        PackageLayout layout = PackageLayout.of(packageDir);
        WasmModule module = compile(layout.module(), options);
        // emnapi's JavaScript runs async work on its own thread where the module does not bring emnapi's pool in C.
        boolean ownPool = module.imports().stream().noneMatch(f -> f.name().equals("napi_queue_async_work"));
        int poolSize = ownPool ? THREAD_POOL : 0;
        AtomicReference<@Nullable JsRealm> ready = new AtomicReference<>();
        WorkerFunctions.EventLoop loop = (callback, data) -> {
            JsRealm realm = Objects.requireNonNull(ready.get(), "threads start after the realm is made");
            realm.post(() -> realm.script("send", callback, data));
        };
        WasmProcess process = new WasmProcess(
                module,
                new WasiSettings(options.environment(), options.directories(), options.out(), options.err()),
                new WorkerFunctions(loop, () -> poolSize),
                (tid, failure, instance) -> {
                    for (String listener : DEATH_LISTENERS) {
                        if (module.exportedFunctions().contains(listener)) {
                            instance.function(listener).call();
                        }
                    }
                    JsRealm realm = ready.get();
                    if (realm != null) {
                        realm.post(() -> realm.script("died", String.valueOf(failure.getMessage()), failure));
                    }
                    options.onUncaught().accept(failure);
                });
        JsThread thread = new JsThread("napi4j-" + layout.module().getFileName());
        try {
            RealmHost host = new RealmHost(thread, module, process);
            return thread.call(() -> {
                JsRealm realm = new JsRealm(thread, host, options.out(), options.err(), options.onUncaught());
                host.attach(realm);
                ready.set(realm);
                return realm.enter(() -> new Napi4jHost(thread, process, realm, start(realm, layout, poolSize)));
            });
        } catch (ModuleRejected e) {
            closeAfter(e, thread, process, ready.get());
            throw unsupported(layout.module(), e);
        } catch (RuntimeException | Error e) {
            closeAfter(e, thread, process, ready.get());
            throw e;
        }
    }

    private static WasmModule compile(Path file, HostOptions options) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AddonLoadException(
                    AddonLoadException.WASM_MISSING, "`" + file + "` cannot be read: " + e.getMessage(), e);
        }
        Path folder = options.cache();
        try {
            return WasmModule.compile(bytes, folder == null ? MachineCache.standard() : MachineCache.in(folder));
        } catch (ModuleRejected e) {
            throw unsupported(file, e);
        }
    }

    private static AddonLoadException unsupported(Path file, ModuleRejected e) {
        return new AddonLoadException(AddonLoadException.WASM_UNSUPPORTED, "`" + file + "`: " + e.getMessage(), e);
    }

    private static JsObject start(JsRealm realm, PackageLayout layout, int poolSize) {
        Value settings = realm.script("record");
        Map<String, Object> values = Map.of(
                "core", layout.core().toString(),
                "runtime", layout.runtime().toString(),
                "filename", layout.module().toString(),
                "asyncWorkPoolSize", poolSize);
        values.forEach((name, value) -> realm.script("set", settings, name, value));
        return new JsObject(realm, realm.script("load", settings));
    }

    private static void closeAfter(Throwable failure, JsThread thread, WasmProcess process, @Nullable JsRealm realm) {
        try {
            process.close();
            if (realm != null) {
                thread.call(() -> {
                    realm.close();
                    return true;
                });
            }
            thread.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** What the addon exports. */
    public JsObject exports() {
        return exports;
    }

    /**
     * Calls an exported function.
     *
     * @throws JsException if it throws
     * @throws IllegalArgumentException if the addon has no such export, or an argument cannot be passed
     */
    public @Nullable Object call(String function, @Nullable Object... arguments) {
        return exports.call(function, arguments);
    }

    /** Calls an exported function for a result of a Java type; see {@link JsObject#callAs}. */
    public <T> T callAs(Class<T> type, String function, @Nullable Object... arguments) {
        return exports.callAs(type, function, arguments);
    }

    /** Calls an exported function that returns a promise; see {@link JsObject#callAsync}. */
    public CompletableFuture<@Nullable Object> callAsync(String function, @Nullable Object... arguments) {
        return exports.callAsync(function, arguments);
    }

    /**
     * Evaluates a JavaScript module file in the addon's realm and returns its namespace; it may import others by relative
     * paths, and finds timers, text encoders and {@code console}.
     *
     * @throws JsException if it does not parse or throws
     */
    public JsObject importModule(Path file) {
        return realm.importModule(file);
    }

    /**
     * Ends the addon: runs its shutdown and cleanup hooks, ends its threads, and drops its JavaScript. Promises that are
     * still pending are rejected with code {@code NAPI4J_DISPOSED}. An addon that is still running after some seconds is
     * stopped where it is. Closing again does nothing.
     *
     * @throws IllegalStateException if it had to be stopped; it is closed all the same
     */
    @Override
    public void close() {
        if (thread.isCurrent()) {
            throw new IllegalStateException("an addon cannot be closed from inside one of its callbacks");
        }
        if (closed.getAndSet(true)) {
            return;
        }
        List<RuntimeException> failures = new ArrayList<>();
        try {
            if (!thread.callSoon(() -> realm.enter(() -> realm.script("dispose")), PATIENCE_SECONDS)) {
                failures.add(new IllegalStateException("the addon was busy, and was ended without its cleanup hooks"));
            }
        } catch (RuntimeException e) {
            failures.add(e);
        }
        attempt(process::close, failures);
        thread.interrupt();
        // From here: on the realm's own thread a running loop of JavaScript would never let it in.
        attempt(realm::close, failures);
        attempt(thread::close, failures);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void attempt(Runnable step, List<RuntimeException> failures) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
